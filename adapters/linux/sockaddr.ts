import { parseAddress } from '../../wire/address';

export const AF_INET = 2;
export const AF_INET6 = 10;
/** `struct sockaddr_in6`, the longest of the two. */
export const SOCKADDR_LONGEST = 28;

/** One end of a connection as the kernel takes it: 4 or 16 octets and a port. */
export interface Endpoint {
  readonly octets: Uint8Array;
  readonly port: number;
}

export function endpoint(address: string, port: number): Endpoint {
  return { octets: parseAddress(address), port };
}

/** `struct sockaddr_in` or `sockaddr_in6`. */
export function encodeSockaddr({ octets, port }: Endpoint): Uint8Array {
  const v4 = octets.length === 4;
  const sockaddr = new Uint8Array(v4 ? 16 : SOCKADDR_LONGEST);
  const view = new DataView(sockaddr.buffer);
  view.setUint16(0, v4 ? AF_INET : AF_INET6, true);
  view.setUint16(2, port);
  sockaddr.set(octets, v4 ? 4 : 8);
  return sockaddr;
}

/** The address and port in what accept4() or getsockname() filled in. */
export function decodeSockaddr(sockaddr: Uint8Array): Endpoint {
  const view = new DataView(sockaddr.buffer, sockaddr.byteOffset);
  const octets = view.getUint16(0, true) === AF_INET ? sockaddr.slice(4, 8) : sockaddr.slice(8, 24);
  return { octets, port: view.getUint16(2) };
}
