import { toBase64 } from '../lib/exchange/base64';
import { bytesOf } from './parts';

/** The most that what reads codes may have, in bytes: it has about a million. */
const most = 4_000_000;

const text = toBase64(bytesOf('/reader.wasm', most)).replaceAll('-', '+').replaceAll('_', '/');

/**
 * The address of what reads codes, for the worker that runs it: all of it stands in there, since a worker of a
 * page that lies on a disk may ask for nothing else.
 */
export default `data:application/wasm;base64,${text}`;
