import type { Address } from './check.ts';
import { shown } from './facts.ts';

/** Stands for an address that was not understood, until the problem is told. */
export const NOWHERE: Address = { host: '', port: 0 };

/** `host:port`, or `[::1]:port`; the port may be left out where one is usual. */
export const parseAddress =
  (usual: number | undefined) =>
  (value: unknown): Address => {
    const [, bracketed, plain, digits] =
      /^(?:\[([0-9a-f:]+)\]|([^:/\s]+))(?::(\d{1,5}))?$/i.exec(String(value)) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? usual : Number(digits);
    if (!host || port === undefined || port < 1 || port > 65_535)
      throw new Error(`expected host:port, got ${shown(value)}`);
    return { host, port };
  };
