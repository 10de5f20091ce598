/** IANA protocol numbers that occur here. */
export const PROTOCOL = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const;

/** One IPv4 or IPv6 packet, taken apart. */
export interface IpPacket {
  readonly version: 4 | 6;
  /** Addresses as canonical text. */
  readonly source: string;
  readonly destination: string;
  /** What `payload` is; for IPv6 the header after the last extension header. */
  readonly protocol: number;
  /** IPv4 time to live, IPv6 hop limit. */
  readonly hopLimit: number;
  /** The whole octet: DSCP in the upper six bits, ECN in the lower two. */
  readonly trafficClass: number;
  /** A view of the packet's octets, not a copy. */
  readonly payload: Uint8Array;
  /** Always true for IPv6, which has none. */
  readonly headerChecksumOk: boolean;
  /** IPv4 only. */
  readonly identification?: number;
  /** IPv4 only: the option octets, present when there are any. */
  readonly options?: Uint8Array;
}

/** What to build a packet from. */
export interface IpFields {
  readonly source: string;
  readonly destination: string;
  readonly protocol: number;
  readonly payload: Uint8Array;
  /** 64 when not given. */
  readonly hopLimit?: number;
  /** 0 when not given. */
  readonly trafficClass?: number;
  /** IPv4 only; 0 when not given. */
  readonly identification?: number;
  /** IPv4 only; true when not given. */
  readonly dontFragment?: boolean;
  /** IPv4 only; 0 to 40 octets, padded with zeros to a multiple of four. */
  readonly options?: Uint8Array;
}
