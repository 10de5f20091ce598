/** Where a number stands in `struct tcp_info` (include/uapi/linux/tcp.h) and what it is multiplied with. */
const FIELDS = {
  RTO: { at: 8, unit: 1000 },
  SRTT: { at: 68, unit: 1000 },
  RTTVAR: { at: 72, unit: 1000 },
  'SND.MSS': { at: 16, unit: 1 },
  'RCV.MSS': { at: 20, unit: 1 },
  'SND.WND': { at: 228, unit: 1 },
  'RCV.WND': { at: 232, unit: 1 },
  unacknowledgedSegments: { at: 24, unit: 1 },
  unsentOctets: { at: 144, unit: 1 },
  retransmissions: { at: 100, unit: 1 },
} as const;
const SEND_MSS = FIELDS['SND.MSS'].at;
const SLOW_START_THRESHOLD = 76;
const CONGESTION_WINDOW = 80;
/** What the kernel has before the first loss (TCP_INFINITE_SSTHRESH): no threshold. */
const INFINITE = 0x7fffffff;

/**
 * The TCB variables that the kernel tells: times in nanoseconds, windows in octets. Sequence numbers are not among
 * them. Fields that an older kernel's shorter structure lacks are left out.
 */
export function tcpInfoVariables(info: DataView): Record<string, number> {
  const variables: Record<string, number> = {};
  for (const [name, { at, unit }] of Object.entries(FIELDS)) {
    if (at + 4 <= info.byteLength) variables[name] = info.getUint32(at, true) * unit;
  }
  const mss = info.getUint32(SEND_MSS, true);
  const threshold = info.getUint32(SLOW_START_THRESHOLD, true);
  variables['cwnd'] = info.getUint32(CONGESTION_WINDOW, true) * mss;
  if (threshold !== INFINITE) variables['ssthresh'] = threshold * mss;
  return variables;
}
