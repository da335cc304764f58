# Two commands do everything on a fresh Debian or Ubuntu machine with Swift 6:
#   make article    builds descent and draws the article's figures into out/
#   make test       runs all tests
# Both first install the Debian packages that are missing, as root or through sudo, and say so.

SWIFT ?= swift
PACKAGES := libcairo2-dev libpng-dev fonts-dejavu-core pkg-config
PROGRAM := .build/release/descent

# Starting is most of what drawing one figure costs. Types found by calls instead of by their names
# save a millisecond of it, a program at a fixed address another (libraries stay where chance puts them).
QUICK_START := -Xswiftc -Xfrontend \
  -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
ifeq ($(shell uname -s),Linux)
QUICK_START += -Xswiftc -Xclang-linker -Xswiftc -no-pie
endif
RELEASE := $(SWIFT) build --configuration release --static-swift-stdlib $(QUICK_START)

.PHONY: all build article test bench lint format dependencies clean

all: build

# The optimised program with Swift's runtime inside: .build/release/descent
build: dependencies
	$(RELEASE) --product descent

# The article's figures, its table and its run, into out/
article: build
	$(PROGRAM) article --out out

# First PyTorch's numbers and matplotlib's layout in an optimised build, then all tests. Swift's own
# summary is the last thing printed.
test: dependencies
	$(SWIFT) test --configuration release -Xswiftc -enable-testing --filter Conformance
	$(SWIFT) test

# Milliseconds of each stage and figure, and of matplotlib and gnuplot where they are installed
bench: dependencies
	$(RELEASE)
	.build/release/descent-benchmarks

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

dependencies:
	@command -v $(SWIFT) >/dev/null || \
	  { echo "make: Swift 6 is needed; see https://www.swift.org/install" >&2; exit 1; }
	@command -v dpkg-query >/dev/null || exit 0; \
	missing=; \
	for package in $(PACKAGES); do \
	  dpkg-query --show --showformat='$${Status}' $$package 2>/dev/null \
	    | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then run=; else run=sudo; fi; \
	echo "make: installing$$missing"; \
	$$run apt-get update --quiet --quiet && \
	$$run env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet \
	  --no-install-recommends $$missing

clean:
	$(SWIFT) package clean
