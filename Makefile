# Two commands do everything on a fresh Debian or Ubuntu machine with Swift 6:
#   make article    builds descent and draws the article's figures into out/
#   make test       runs all tests
# Both first install the Debian packages that are missing, as root or through sudo, and say so.

SWIFT ?= swift
PACKAGES := libcairo2-dev libpng-dev libmd-dev libexpat1-dev fonts-dejavu-core pkg-config
# Programs that draw SVG and PDF to be compared, or check them; without them their tests do not run.
TEST_PACKAGES := librsvg2-bin poppler-utils qpdf
FUZZ_ROUNDS ?= 100000
PROGRAM := .build/release/descent

# Starting is most of what drawing one figure costs. Types found by calls instead of by their names
# save a millisecond of it, a program at a fixed address another (libraries stay where chance puts them).
QUICK_START := -Xswiftc -Xfrontend \
  -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
ifeq ($(shell uname -s),Linux)
QUICK_START += -Xswiftc -Xclang-linker -Xswiftc -no-pie
endif

RELEASE := $(SWIFT) build --configuration release --static-swift-stdlib $(QUICK_START)

# Where Cairo and what it stands on are installed as archives too, they go into the program: with no
# twenty shared libraries to load, it draws a figure in three quarters of the time, and needs none.
# A directory with the archives alone is searched first, by pkg-config files that name it.
INSIDE := $(CURDIR)/.build/archives
ARCHIVES := cairo fontconfig freetype pixman-1 png16 brotlidec brotlicommon expat z md stdc++
define build_release
  set --; \
  [ -e "$(INSIDE)/cairo-ft.pc" ] && \
    set -- --pkg-config-path "$(INSIDE)" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc; \
  $(RELEASE) "$$@"
endef

.PHONY: all build article test conformance browser bench fuzz race lint format dependencies archives clean

all: build

# The optimised program, its libraries inside: .build/release/descent
build: archives
	$(build_release) --product descent

# The article's figures, its table and its run, into out/
article: build
	$(PROGRAM) article --out out

# First whether the README says what the run says, then PyTorch's errors of a thousand seeds and all
# examples, by the optimised program; then all tests.
# Swift's own summary is the last thing printed.
test: PACKAGES += $(TEST_PACKAGES)
test: build
	$(PROGRAM) report --into README.md --check
	DESCENT_PROGRAM=$(CURDIR)/$(PROGRAM) $(SWIFT) test --filter 'ThousandSeeds|ArticleCommand|ExampleTests'
	$(SWIFT) test

# PyTorch's numbers and matplotlib's layout in an optimised build of the tests
conformance: dependencies
	$(SWIFT) test --configuration release -Xswiftc -enable-testing --filter Conformance

# Pages in a real browser, for some minutes: installs Chromium, which make test does without
browser: PACKAGES += chromium
browser: dependencies
	DESCENT_BROWSER=$${DESCENT_BROWSER:-$$(command -v chromium)} $(SWIFT) test --filter BrowserSuite

# Milliseconds of each stage and figure, and of matplotlib and gnuplot where they are installed
bench: build
	$(build_release) --product descent-benchmarks
	.build/release/descent-benchmarks

# A hundred thousand mutated inputs for each parser, under the address sanitizer
fuzz: dependencies
	DESCENT_FUZZ_ROUNDS=$(FUZZ_ROUNDS) ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test --sanitize=address --scratch-path .build/fuzz --filter '[Ff]uzz'

# What works on several threads, under the thread sanitizer
race: dependencies
	$(SWIFT) test --sanitize=thread --scratch-path .build/race --filter 'SweepWork|SweepMerge|WorkerThreads|PNGDecoderPair|MetricMeasurement'

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

# The archives, if all of them are there and a program can be linked from them alone.
archives: dependencies
	@[ "$$(uname -s)" = Linux ] || exit 0; \
	case "$(INSIDE)" in *" "*) exit 0;; esac; \
	rm -rf "$(INSIDE)"; mkdir -p "$(INSIDE)"; cd "$(INSIDE)" || exit 1; \
	compiler=$$(command -v clang || command -v cc) || exit 0; \
	for name in $(ARCHIVES); do \
	  ln -s "$$($$compiler -print-file-name=lib$$name.a)" .; \
	done; \
	libraries="-L. $(patsubst %,-l%,$(filter-out stdc++,$(ARCHIVES)))"; \
	printf '%s\n' '#include <cairo-ft.h>' '#include <cairo-pdf.h>' '#include <cairo-svg.h>' \
	  'int main(void) { return cairo_ft_font_face_create_for_ft_face(0, 0) ||' \
	  'cairo_pdf_surface_create(0, 1, 1) || cairo_svg_surface_create(0, 1, 1); }' \
	  | $$compiler -x c - -o probe $$(pkg-config --cflags cairo-ft) $$libraries -lm >probe.log 2>&1 \
	  && ! ldd probe | grep -q cairo \
	  || { echo "make: no archives of Cairo to link from; the program will load its libraries"; exit 0; }; \
	for package in cairo-ft libpng libmd expat; do \
	  printf '%s\n' "Name: $$package" "Description: $$package from archives" \
	    "Version: $$(pkg-config --modversion $$package)" "Cflags: $$(pkg-config --cflags $$package)" \
	    "Libs: -L$(INSIDE) $${libraries#-L. }" >$$package.pc; \
	done; \
	rm probe probe.log

clean:
	$(SWIFT) package clean
