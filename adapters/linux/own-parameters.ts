/** What the suite's common parameters are called here. */

/** A route to the peer with quickack 1: not a sysctl, but a setting of the namespace all the same. */
export const ROUTE_QUICKACK = 'route.quickack';

/**
 * `ackRateLimit` off: the kernel answers out-of-window segments at most once in 500 ms a connection, unless told
 * otherwise (tcp_oow_rate_limited in net/ipv4/tcp_input.c). `delayedAck` off: a route whose peer is acknowledged at once.
 */
const COMMON: Readonly<Record<string, { readonly name: string; readonly value: string }>> = {
  'ackRateLimit=off': { name: 'net.ipv4.tcp_invalid_ratelimit', value: '0' },
  'delayedAck=off': { name: ROUTE_QUICKACK, value: '1' },
};

export function ownParameter(name: string, value: string): { readonly name: string; readonly value: string } {
  return COMMON[`${name}=${value}`] ?? { name, value };
}
