import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { NONE_WAITING, WaitingMessages } from '@lib/mail/messages/waiting-messages';
import { Hat, HeldRole, hatsOf } from '../people/hat';
import { hashOfToken } from '../secrets/access-secrets';
import { NOBODY } from '../sign-in/sign-in-context';
import { idleMinutesFor, isWithinLimits, LONGEST_MINUTES, Session, SessionEnd, SessionLine } from './session';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly stage: 'code' | 'open';
  readonly method: 'password' | 'practice';
  readonly hat: string | null;
  readonly old: number;
  readonly idle: number;
  readonly confirmed: number | null;
  readonly held: readonly HeldRole[];
  readonly panels: readonly string[];
  readonly waiting: Readonly<Record<string, WaitingMessages>>;
}

/** A new session: what goes into the cookie is never stored, only its hash. */
export interface NewSession {
  readonly personId: string;
  readonly stage: 'code' | 'open';
  readonly method: 'password' | 'practice';
}

/** Sign-ins, kept in the database: any process knows them, and ending one ends it everywhere at once. */
@Injectable()
export class Sessions {
  constructor(private readonly units: AuthUnitOfWork) {}

  /** @returns what the cookie holds, 256 bits. */
  async open(tx: Tx, { personId, stage, method }: NewSession): Promise<string> {
    const secret = newToken();
    await tx.query(
      `insert into auth.sessions (id, secret_hash, person_id, stage, method, confirmed_at)
       values ($1, $2, $3, $4, $5, case when $4 = 'open' then clock_timestamp() end)`,
      [newId(), hashOfToken(secret), personId, stage, method],
    );
    return secret;
  }

  /** The session a cookie stands for, if it may still be used; marks it as used now. */
  async find(secret: string, stage: 'code' | 'open' = 'open'): Promise<Session | null> {
    const hash = hashOfToken(secret);
    const [row] = await this.units.ask<Row>(NOBODY, 'select * from auth.session_of($1)', [hash]);
    const session = row && row.stage === stage ? asSession(row) : null;
    if (session && row && row.idle > TOUCH_AFTER_SECONDS) await this.touch(row.id);
    return session;
  }

  private async touch(sessionId: string): Promise<void> {
    await this.units.run(NOBODY, (tx) =>
      tx.query(
        'update auth.sessions set last_seen_at = clock_timestamp() where id = $1 and ended_at is null',
        [sessionId],
      ),
    );
  }

  /** Changes what the person acts as, to another hat they hold. */
  async wear(tx: Tx, session: Session, hat: Hat): Promise<void> {
    await tx.query('update auth.sessions set hat = $2 where id = $1', [session.id, hat.key]);
  }

  /** The second factor was given again, just now. */
  async confirm(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('update auth.sessions set confirmed_at = clock_timestamp() where id = $1', [sessionId]);
  }

  async end(tx: Tx, sessionId: string, because: SessionEnd): Promise<void> {
    await tx.query(
      'update auth.sessions set ended_at = clock_timestamp(), ended_because = $2 where id = $1 and ended_at is null',
      [sessionId, because],
    );
  }

  /** Ends every session of a person, but for one where named. @returns how many. */
  async endAll(tx: Tx, personId: string, because: SessionEnd, except: string | null = null): Promise<number> {
    const ended = await tx.query(
      `update auth.sessions set ended_at = clock_timestamp(), ended_because = $2
        where person_id = $1 and ended_at is null and id is distinct from $3 returning 1`,
      [personId, because, except],
    );
    return ended.length;
  }

  /** The sessions of a person that are not ended and not past their limits, newest first. */
  async list(tx: Tx, personId: string, idleMinutes: number): Promise<SessionLine[]> {
    const rows = await tx.query<{
      id: string;
      method: Row['method'];
      created_at: Temporal.Instant;
      last_seen_at: Temporal.Instant;
    }>(
      `select id, method, created_at, last_seen_at from auth.sessions
        where person_id = $1 and stage = 'open' and ended_at is null
          and created_at > clock_timestamp() - interval '12 hours'
          and last_seen_at > clock_timestamp() - make_interval(mins => $2)
        order by created_at desc`,
      [personId, idleMinutes],
    );
    return rows.map((row) => ({
      id: row.id,
      method: row.method,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }));
  }
}

/** Writing at every request would cost a write for each page; half a minute is near enough for an hour's limit. */
const TOUCH_AFTER_SECONDS = 30;

const asSession = (row: Row): Session | null => {
  const hats = hatsOf(row.held);
  const hat = hats.find((one) => one.key === row.hat) ?? hats[0];
  const isAdministrator = row.held.some((held) => held.role === 'administrator');
  const age = { stage: row.stage, minutesOld: row.old / 60, minutesIdle: row.idle / 60, isAdministrator };
  if (!hat || !isWithinLimits(age)) return null;
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.name,
    email: row.email,
    method: row.method,
    hat,
    hats,
    panelIds: row.panels,
    waiting: row.waiting[hat.key] ?? NONE_WAITING,
    confirmedSecondsAgo: row.confirmed,
    idleMinutes: idleMinutesFor(isAdministrator),
    secondsLeft: Math.floor(LONGEST_MINUTES * 60 - row.old),
  };
};
