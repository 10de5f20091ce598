/** A result as it travels in an attachment, between processes too. */
import type { ScenarioResult } from '../scenario/verdict';

export const RESULT_MEDIA_TYPE = 'application/vnd.tcpspec.result+json';

/** A scenario has begun: its id alone. */
export const STARTED_MEDIA_TYPE = 'application/vnd.tcpspec.started';

export interface ResultMessage {
  readonly id: string;
  readonly result: ScenarioResult;
}

export function encodeResult(id: string, result: ScenarioResult): string {
  const packets = result.packets.map(({ packet, ...rest }) => ({ ...rest, packet: Buffer.from(packet).toString('base64') }));
  return JSON.stringify({ id, result: { ...result, packets } });
}

export function decodeResult(text: string): ResultMessage {
  const { id, result } = JSON.parse(text) as { id: string; result: Omit<ScenarioResult, 'packets'> & { packets: EncodedPacket[] } };
  const packets = result.packets.map((captured) => ({ ...captured, packet: new Uint8Array(Buffer.from(captured.packet, 'base64')) }));
  return { id, result: { ...result, packets } };
}
interface EncodedPacket {
  readonly time: number;
  readonly fromStack: boolean;
  readonly packet: string;
}
