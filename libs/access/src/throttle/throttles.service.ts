import { Injectable } from '@nestjs/common';
import { Tx } from '@lib/database/unit-of-work';
import { AccessSecrets, ThrottleKind } from '../secrets/access-secrets';
import {
  ADDRESS_FAILURES,
  ADDRESS_WINDOW_MINUTES,
  FORGOTTEN_AFTER_MINUTES,
  minutesToWait,
} from './throttle-rule';

interface Row {
  readonly failures: number;
  readonly wait: number;
  readonly since_first: number;
  readonly since_last: number;
}

/** Whose attempt it is: the account name as typed (an unknown one waits just the same) and the network address. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

/** So many places of one kind, each blocked for so long once it is taken. */
export interface Places {
  readonly kind: ThrottleKind;
  readonly of: string;
  readonly count: number;
  readonly seconds: number;
}

/** A place that was taken. It is only ever given back by the one who took it. */
export interface TakenPlace {
  readonly key: Buffer;
  readonly turn: number;
}

/**
 * Counts failures in the database, so that every process counts together. An attempt is counted as failed before it
 * is looked at, under a lock, and forgiven when it was right: guesses sent all at once, or a process killed in the
 * middle, gain nothing.
 */
@Injectable()
export class Throttles {
  constructor(private readonly secrets: AccessSecrets) {}

  /** Takes one attempt. @returns minutes to wait when it may not be looked at, else 0. */
  async take(tx: Tx, attempt: Attempt): Promise<number> {
    const address = await this.takeAddress(tx, this.secrets.throttleKeyFor('address', attempt.address));
    return address > 0 ? address : this.takeAccount(tx, this.accountKey(attempt));
  }

  /** Takes one attempt at a link, which is nobody’s account: only the network address is counted. @returns as `take` does. */
  async takeFrom(tx: Tx, address: string): Promise<number> {
    return this.takeAddress(tx, this.secrets.throttleKeyFor('address', address));
  }

  /** There is such a link: the attempt does not count. */
  async forgiveFrom(tx: Tx, address: string): Promise<void> {
    await this.forgiveKey(tx, this.secrets.throttleKeyFor('address', address));
  }

  /** The attempt was right so far (a password, with the code still to come): it does not count. */
  async forgive(tx: Tx, attempt: Attempt): Promise<void> {
    for (const key of [this.accountKey(attempt), this.secrets.throttleKeyFor('address', attempt.address)])
      await this.forgiveKey(tx, key);
  }

  private async forgiveKey(tx: Tx, key: Buffer): Promise<void> {
    await tx.query(
      `update auth.throttles set failures = greatest(failures - 1, 0), blocked_until = null where key = $1`,
      [key],
    );
  }

  /** The person is in: the failures of the account are forgotten. */
  async clear(tx: Tx, attempt: Attempt): Promise<void> {
    await this.forgive(tx, attempt);
    await tx.query('delete from auth.throttles where key = $1', [this.accountKey(attempt)]);
  }

  /**
   * Takes one of several places: what takes one for an hour may happen that often in any hour; what gives it back
   * may happen that often at once.
   * @returns the place, or the seconds until the next one is free.
   */
  async takePlace(tx: Tx, places: Places): Promise<TakenPlace | { readonly wait: number }> {
    const keys = Array.from({ length: places.count }, (_, at) =>
      this.secrets.throttleKeyFor(places.kind, `${places.of}/${at}`),
    ).sort((a, b) => Buffer.compare(a, b));
    await this.lockAll(tx, keys);
    const [free] = await tx.query<{ key: Buffer; wait: number }>(
      `select key, greatest(extract(epoch from blocked_until - clock_timestamp()), 0)::float8 as wait
         from auth.throttles where key = any($1) order by blocked_until nulls first limit 1`,
      [keys],
    );
    if (free!.wait > 0) return { wait: Math.ceil(free!.wait) };
    const [taken] = await tx.query<TakenPlace>(
      `update auth.throttles
          set failures = failures + 1, last_failed_at = clock_timestamp(),
              blocked_until = clock_timestamp() + make_interval(secs => $2)
        where key = $1 returning key, failures as turn`,
      [free!.key, places.seconds],
    );
    return taken!;
  }

  /** Gives a place back. One that ran out, and was taken by somebody else since, stays theirs. */
  async leavePlace(tx: Tx, { key, turn }: TakenPlace): Promise<void> {
    await tx.query('update auth.throttles set blocked_until = null where key = $1 and failures = $2', [
      key,
      turn,
    ]);
  }

  private accountKey({ account }: Attempt): Buffer {
    return this.secrets.throttleKeyFor('account', account);
  }

  private async takeAccount(tx: Tx, key: Buffer): Promise<number> {
    const row = await this.lock(tx, key);
    if (row.wait > 0) return Math.ceil(row.wait / 60);
    const forgotten = row.since_last > FORGOTTEN_AFTER_MINUTES * 60;
    const failures = forgotten ? 1 : row.failures + 1;
    await this.save(tx, key, { failures, startsAgain: forgotten, waitMinutes: minutesToWait(failures) });
    return 0;
  }

  private async takeAddress(tx: Tx, key: Buffer): Promise<number> {
    const row = await this.lock(tx, key);
    const window = ADDRESS_WINDOW_MINUTES * 60;
    const startsAgain = row.since_first >= window;
    if (!startsAgain && row.failures >= ADDRESS_FAILURES) return Math.ceil((window - row.since_first) / 60);
    await this.save(tx, key, { failures: startsAgain ? 1 : row.failures + 1, startsAgain, waitMinutes: 0 });
    return 0;
  }

  private async lock(tx: Tx, key: Buffer): Promise<Row> {
    await this.lockAll(tx, [key]);
    const [row] = await tx.query<Row>(
      `select failures,
              coalesce(extract(epoch from blocked_until - clock_timestamp()), 0)::float8 as wait,
              extract(epoch from clock_timestamp() - first_failed_at)::float8 as since_first,
              extract(epoch from clock_timestamp() - last_failed_at)::float8 as since_last
         from auth.throttles where key = $1`,
      [key],
    );
    return row!;
  }

  /** Always in the order of the keys, so that two who want the same ones wait instead of blocking each other. */
  private async lockAll(tx: Tx, keys: readonly Buffer[]): Promise<void> {
    await tx.query(
      `insert into auth.throttles (key, failures, first_failed_at, last_failed_at)
       select key, 0, clock_timestamp(), clock_timestamp() from unnest($1::bytea[]) key on conflict (key) do nothing`,
      [keys],
    );
    await tx.query('select 1 from auth.throttles where key = any($1) order by key for update', [keys]);
  }

  private async save(
    tx: Tx,
    key: Buffer,
    { failures, startsAgain, waitMinutes }: { failures: number; startsAgain: boolean; waitMinutes: number },
  ): Promise<void> {
    await tx.query(
      `update auth.throttles
          set failures = $2, last_failed_at = clock_timestamp(),
              first_failed_at = case when $3 then clock_timestamp() else first_failed_at end,
              blocked_until = case when $4::int > 0 then clock_timestamp() + make_interval(mins => $4::int) end
        where key = $1`,
      [key, failures, startsAgain, waitMinutes],
    );
  }
}
