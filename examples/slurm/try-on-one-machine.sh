#!/usr/bin/env bash
# Tries the scripts beside this one with a real Slurm of two nodes, on this machine alone:
# a sweep in seven shards, one task killed midway and submitted again, one warned of its time limit,
# the merge, and a comparison with the same sweep made in one piece. Exits 0 only if both are equal.
#
#   DESCENT=path/to/descent ./try-on-one-machine.sh [--install]
#
# As root, for Slurm starts jobs for others. Everything lies in a new directory under TMPDIR, with
# daemons, ports and a key of its own: a Slurm or munge that the machine has is left alone.
#
#   --install  installs Debian's slurm-wlm and munge where they are missing; nothing is, otherwise
#   DESCENT    the program (default: descent)
#   SEEDS      default: 0...139
#   STEPS      of each run: as many as make a shard take some seconds (default: 50000)
#   PORT       the first of four in a row that are free (default: 26817)
#   KEEP       not empty: leaves the directory behind

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DESCENT=${DESCENT:-descent}
export SEEDS=${SEEDS:-0...139}
steps=${STEPS:-50000}
port=${PORT:-26817}
shards=7
killed=3
warned=5
reason=

say() { printf '%s\n' "$*"; }
fail() {
  reason=$*
  printf 'try-on-one-machine: %s\n' "$reason" >&2
  exit 1
}

# What is needed

install=
case ${1:-} in
  '') ;;
  --install) install=yes ;;
  *) fail "unknown option \"$1\"; known is --install" ;;
esac

[ "$(id -u)" = 0 ] || fail "must be root; try: sudo DESCENT=$DESCENT $0"

missing=
for program in slurmctld slurmd sbatch munged; do
  command -v "$program" >/dev/null || missing="$missing $program"
done
if [ -n "$missing" ]; then
  [ -n "$install" ] ||
    fail "not installed:$missing. Run: apt-get install slurm-wlm munge (or this with --install)"
  say "installing slurm-wlm and munge"
  apt-get update --quiet --quiet
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet \
    --no-install-recommends slurm-wlm munge
fi

command -v "$DESCENT" >/dev/null ||
  fail "no program \"$DESCENT\"; make build, then set DESCENT=.build/release/descent"
DESCENT=$(realpath "$(command -v "$DESCENT")")

# A directory, and its end

scratch=$(mktemp -d)
chmod 755 "$scratch" # munge insists that its socket can be reached
export SLURM_CONF=$scratch/slurm.conf
daemons=()

running_jobs() { squeue --noheader --format=%A 2>/dev/null || true; }

# Ends the process if it is there, and waits for it.
end() {
  kill "$1" 2>/dev/null || true
  for _ in {1..50}; do
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

cleanup() {
  local status=$? index
  trap - EXIT
  trap '' INT TERM
  if [ "${#daemons[@]}" -gt 2 ]; then
    # While the daemons can still end their jobs.
    scancel --user=root 2>/dev/null || true
    for _ in {1..100}; do
      [ -n "$(running_jobs)" ] || break
      sleep 0.1
    done
  fi
  for ((index = ${#daemons[@]} - 1; index >= 0; index--)); do end "${daemons[index]}"; done
  say "ended ${#daemons[@]} daemons"
  if [ -n "${KEEP:-}" ]; then
    say "left behind: $scratch"
  else
    if [ "$status" != 0 ]; then
      tail --lines=10 "$scratch"/log/* "$scratch"/*.log >&2 2>/dev/null || true
      # Once more, below the logs.
      say "try-on-one-machine: ${reason:-ended with $status}" \
        "(KEEP=yes leaves the directory behind)" >&2
    fi
    rm -rf "$scratch"
  fi
  exit "$status"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Slurm

host=$(hostname -s)
mkdir "$scratch/state" "$scratch/log"
dd if=/dev/urandom of="$scratch/munge.key" bs=1024 count=1 status=none
chmod 600 "$scratch/munge.key"

cat >"$SLURM_CONF" <<END
ClusterName=try
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$scratch/munge.socket
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=2
# Says what it has, whatever the machine has.
SlurmdParameters=config_overrides
ReturnToService=2
# Ended jobs stay to be asked about.
MinJobAge=3600
KillWait=5
StateSaveLocation=$scratch/state
SlurmdSpoolDir=$scratch/spool-%n
SlurmctldPidFile=$scratch/slurmctld.pid
SlurmdPidFile=$scratch/slurmd-%n.pid
SlurmctldLogFile=$scratch/log/slurmctld
SlurmdLogFile=$scratch/log/slurmd-%n
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=2 RealMemory=4096
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 3)) CPUs=2 RealMemory=4096
PartitionName=all Nodes=n1,n2 Default=YES State=UP MaxTime=INFINITE
END

# Starts a daemon in the foreground of a background job: its number is then certain.
start() {
  local name=$1
  shift
  "$@" >"$scratch/log/$name.out" 2>&1 &
  daemons+=($!)
}

start munged munged --foreground --key-file="$scratch/munge.key" \
  --socket="$scratch/munge.socket" --seed-file="$scratch/munge.seed" \
  --pid-file="$scratch/munged.pid" --log-file="$scratch/log/munged"
for _ in {1..100}; do
  [ -S "$scratch/munge.socket" ] && break
  sleep 0.1
done
[ -S "$scratch/munge.socket" ] || fail "munged did not start; see its log"
start slurmctld slurmctld -D -f "$SLURM_CONF"
start slurmd-n1 slurmd -D -f "$SLURM_CONF" -N n1
start slurmd-n2 slurmd -D -f "$SLURM_CONF" -N n2

SECONDS=0
until [ "$(sinfo --noheader --Node --format=%T 2>/dev/null | grep -c '^idle$')" = 2 ]; do
  [ "$SECONDS" -lt 60 ] || fail "the nodes are not idle after a minute; is port $port taken? (PORT)"
  sleep 0.2
done
say "Slurm $(sinfo --version | cut -d' ' -f2): two nodes idle after $SECONDS s"

# The sweep in one piece

cd "$scratch"
options=(--only prediction-strip --set "steps=$steps")

SECONDS=0
"$DESCENT" sweep --seeds "$SEEDS" --out whole "${options[@]}" >whole.log 2>&1 ||
  fail "the sweep in one piece failed: $(tail -n 1 whole.log)"
[ -f whole/sweep.json ] || fail "$DESCENT wrote no sweep; is it descent?"
runs=$(wc -l <whole/sweep.journal)
say "in one piece: $runs runs in $SECONDS s"

# What Slurm says of a job, for example: field JobState 12_3
field() {
  scontrol show job --oneliner "$2" 2>/dev/null | grep -o "\b$1=[^ ]*" | head -n 1 | cut -d= -f2
}

# Waits until the condition holds: until_true <seconds> <what is waited for> <command>
until_true() {
  local limit=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$limit" ] || fail "waited too long for $what"
    sleep 0.2
  done
}

lines() { if [ -f "$1" ]; then wc -l <"$1"; else echo 0; fi; }
has_lines() { [ "$(lines "$1")" -ge "$2" ]; }
# Not if squeue could not tell.
is_over() { local left && left=$(squeue --noheader --jobs="$1" 2>/dev/null) && [ -z "$left" ]; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }
is_not_running() { [ "$(field JobState "$1")" != RUNNING ]; }

# The processes of a job, its script's among them.
processes_of() {
  scontrol listpids "$(field JobId "$1")" "$(field BatchHost "$1")" |
    awk 'NR > 1 && $1 > 0 { print $1 }'
}

# Of these, the script's own.
script_of() {
  local process
  for process in $(processes_of "$1"); do
    if tr '\0' ' ' 2>/dev/null <"/proc/$process/cmdline" | grep -q '/slurm_script '; then
      echo "$process"
      break
    fi
  done
}

# Both numbers that submit.sh prints, into array and merge.
submit() {
  local said
  said=$("$here/submit.sh" "${options[@]}") || fail "submit.sh failed"
  say "submit.sh: ${said%%$'\n'*}"
  array=$(sed -n 's/^array \([0-9]*\) .*/\1/p' <<<"$said")
  merge=$(sed -n 's/.* merge \([0-9]*\),.*/\1/p' <<<"$said")
}

# The array, one task killed, one warned

export SHARDS=$shards OUT=divided
SECONDS=0
submit
journal=divided/shards/$killed-of-$shards.journal
until_true 120 "task $killed to make three runs" has_lines "$journal" 3
# As the kernel does when memory is short: every process of the task, at once, with no warning.
# (scancel --signal=KILL would not do: Slurm makes an orderly cancellation of it, TERM first.)
mapfile -t processes < <(processes_of "${array}_$killed")
[ "${#processes[@]}" -gt 0 ] || fail "task $killed has no processes"
kill -KILL "${processes[@]}"
until_true 30 "task $killed to be dead" is_not_running "${array}_$killed"
made=$(lines "$journal")
say "killed task $killed after $SECONDS s, with $made runs in its journal:" \
  "Slurm says $(field JobState "${array}_$killed"), exit code $(field ExitCode "${array}_$killed")"
[ "$(field JobState "${array}_$killed")" != COMPLETED ] ||
  fail "task $killed was done before it was killed; set STEPS higher than $steps"

journal=divided/shards/$warned-of-$shards.journal
until_true 120 "task $warned to make three runs" has_lines "$journal" 3
# As Slurm does before the time limit: the script alone.
script=$(script_of "${array}_$warned")
[ -n "$script" ] || fail "task $warned has no script"
kill -USR1 "$script"
until_true 30 "task $warned to be queued again" is_not_running "${array}_$warned"
made=$(lines "$journal")
say "warned task $warned after $SECONDS s, with $made runs in its journal:" \
  "Slurm says $(field JobState "${array}_$warned"), restarts $(field Restarts "${array}_$warned")"
[ "$(field Restarts "${array}_$warned")" = 1 ] || fail "task $warned was not queued again"
# Slurm lets a task that is queued again wait two minutes, until all of its first start is surely
# gone. Here that can be seen.
until_true 30 "the script of task $warned to be gone" is_gone "$script"
scontrol update "JobId=${array}_$warned" StartTime=now+5

until_true 600 "the array to be over" is_over "$array"
until_true 60 "the first merge to be over" is_over "$merge"
[ "$(field JobState "${array}_$warned")" = COMPLETED ] ||
  fail "task $warned did not carry on: $(field JobState "${array}_$warned")"
say "the array is over after $SECONDS s; its merge was removed: $(field JobState "$merge")"

status=0
"$DESCENT" merge divided >early.log 2>&1 || status=$?
say "merging now exits $status: $(head -n 1 early.log)"
[ "$status" = 3 ] || fail "merging with task $killed missing should exit 3"

# That task alone, again

TASKS=$killed submit
until_true 600 "task $killed to be over" is_over "$array"
until_true 120 "the merge to be over" is_over "$merge"
say "task $killed again: $(field JobState "${array}_$killed");" \
  "the merge: $(field JobState "$merge")"
[ "$(field JobState "$merge")" = COMPLETED ] || fail "the merge is not completed; see its log"

# The comparison

diff -r whole divided || fail "the directories differ"
say "$(find whole -type f | wc -l) files in both directories, equal byte for byte (diff -r)"
