import { Client } from 'pg';
import { Behaviour, headerOf, MailServer } from '../../db/mail/mail-server';
import { DeliveryDesk } from '../../db/reports/delivery-desk';
import { Arrival, arrivalOf, judge, Received } from './arrival-facts';
import { KillableWorker, KillPoint } from './killable-worker';

/** When a report comes due and when it is looked for: on the minute, or days later, so that earlier ones were missed. */
export interface Rhythm {
  readonly days: number;
  /** In universal time; it comes due at 07:00 in London. */
  readonly lookedAt: string;
}

export const ON_TIME: Rhythm = { days: 1, lookedAt: '07:00:05' };
export const DAYS_LATE: Rhythm = { days: 3, lookedAt: '11:30:00' };

/** How a point ended. */
export interface Ended {
  readonly wasKilled: boolean;
  /** Mails that came more than once. */
  readonly repeated: number;
  readonly finding: string | null;
}

const ARRIVES_WITHIN_MS = 30_000;
const LOOKED_EVERY_MS = 60;
const FIRST_DAY = Date.UTC(2026, 10, 2);

/** Two worker processes at one database, of which one is killed, started anew, and killed again. */
export class TwoWorkers {
  private round = 0;
  private day = '';

  private constructor(
    private readonly desk: DeliveryDesk,
    private readonly superuser: Client,
    private readonly server: MailServer,
    /** Is never killed. */
    private readonly survivor: KillableWorker,
    private victim: KillableWorker,
    private readonly rhythm: Rhythm,
  ) {}

  static async start(rhythm: Rhythm): Promise<TwoWorkers> {
    const desk = await DeliveryDesk.open();
    desk.clock.moveTo(new Date(FIRST_DAY).toISOString());
    const daily = { every: 'day', at: '07:00' } as const;
    const told = { roles: ['approver'] as const, people: [desk.person('officer-bromley')] };
    await desk.schedule(desk.approver, told, { cadence: daily });
    const superuser = new Client({ connectionString: desk.database.address.url });
    await superuser.connect();
    const server = await MailServer.start();
    const [survivor, victim] = await Promise.all(
      [1, 2].map(() => KillableWorker.start(desk.database.address, server.url)),
    );
    await Promise.all([survivor!.ready(), victim!.ready()]);
    return new TwoWorkers(desk, superuser, server, survivor!, victim!, rhythm);
  }

  async close(): Promise<void> {
    await Promise.all([this.survivor.close(), this.victim.close()]);
    await this.superuser.end();
    await this.server.stop();
    await this.desk.close();
  }

  /** A pass of one worker that nobody kills. @returns how many statements it made on its line. */
  async statements(line: KillPoint['line'], behaviour: Behaviour): Promise<number> {
    let statements = 0;
    // Once to open the connections, whose own statements are not the run's.
    for (let pass = 0; pass < 2; pass += 1) {
      const now = this.nextDay(behaviour);
      this.survivor.sleep();
      this.victim.arm(null);
      await this.victim.once(now);
      statements = this.victim.statements(line);
      const { finding } = await this.finish(now, behaviour);
      if (finding) throw new Error(`Undisturbed, it does not end as it should: ${finding}`);
    }
    return statements;
  }

  /**
   * One worker makes the run and is killed at the point; then the other wakes, and the first is started again. Both finish.
   */
  async kill(point: KillPoint, behaviour: Behaviour): Promise<Ended> {
    const now = this.nextDay(behaviour);
    this.survivor.sleep();
    this.victim.arm(point);
    await this.victim.once(now);
    return this.finish(now, behaviour);
  }

  /** Both workers are after the same run, and one is killed wherever it has come to. */
  async race(point: KillPoint, behaviour: Behaviour): Promise<Ended> {
    const now = this.nextDay(behaviour);
    this.victim.arm(point);
    this.survivor.go(now);
    this.victim.go(now);
    for (const end = Date.now() + ARRIVES_WITHIN_MS; Date.now() < end && !this.victim.isDead;) {
      if ((await this.look()).state === 'after') break;
      await wait(LOOKED_EVERY_MS);
    }
    return this.finish(now, behaviour);
  }

  private nextDay(behaviour: Behaviour): string {
    this.server.behaviour = behaviour;
    this.server.received.length = 0;
    this.round += 1;
    const at = new Date(FIRST_DAY + this.round * this.rhythm.days * 86_400_000);
    this.day = at.toISOString().slice(0, 10);
    return `${this.day}T${this.rhythm.lookedAt}Z`;
  }

  /** Whoever lives, and whoever is started in the place of the dead, work on until it has arrived; then nothing moves. */
  private async finish(now: string, behaviour: Behaviour): Promise<Ended> {
    const wasKilled = this.victim.isDead;
    this.victim.arm(null);
    if (wasKilled) {
      await this.victim.close();
      this.victim = await KillableWorker.start(this.desk.database.address, this.server.url);
      await this.anHourPasses();
    }
    this.survivor.wake();
    this.survivor.go(now);
    const [finding] = await Promise.all([this.arrives(behaviour), this.joins(now)]);
    await Promise.all([this.survivor.rest(), this.victim.rest()]);
    const { state, received } = await this.look();
    const repeated = received.length - new Set(received.map(({ to }) => to)).size;
    const atRest = state === 'after' ? null : `at rest: ${state}`;
    return { wasKilled, repeated, finding: finding ?? atRest };
  }

  private async joins(now: string): Promise<void> {
    await this.victim.ready();
    this.victim.go(now);
  }

  /** @returns what is wrong, or null when it is all there. */
  private async arrives(behaviour: Behaviour): Promise<string | null> {
    let state = '';
    for (const end = Date.now() + ARRIVES_WITHIN_MS; Date.now() < end; await wait(LOOKED_EVERY_MS)) {
      const { arrival, ...looked } = await this.look();
      state = looked.state;
      if (state === 'after') return null;
      if (state !== 'before') return state;
      // Whoever lives has been turned away by now: the mail server recovers.
      const wasTurnedAway = arrival.told.some(({ mail }) => mail === 'failed');
      if (wasTurnedAway && behaviour !== 'refuses the address') this.server.behaviour = 'takes';
      await this.nobodyWaits();
    }
    return `not there after ${ARRIVES_WITHIN_MS / 1_000} seconds: ${state}`;
  }

  /** What is to be tried again in a while is due at once. */
  private async nobodyWaits(): Promise<void> {
    await this.superuser.query(
      `update pgboss.job set start_after = now() where name = 'report-run' and state = 'retry' and start_after > now()`,
    );
    await this.superuser.query(
      `update outbox set next_try_at = now() where state = 'failed' and next_try_at > now()`,
    );
  }

  /** Leases of the dead run out without anybody waiting for them. */
  private async anHourPasses(): Promise<void> {
    const hour = `interval '1 hour'`;
    await this.superuser.query(
      `update runs set leased_until = leased_until - ${hour} where leased_until is not null`,
    );
    await this.superuser.query(
      `update outbox set leased_until = leased_until - ${hour} where leased_until is not null`,
    );
    await this.superuser.query(
      `update pgboss.job set heartbeat_on = heartbeat_on - ${hour} where name = 'report-run' and state = 'active'`,
    );
  }

  /** What is there at one moment; what was received first, so that it can be of nothing later. */
  private async look(): Promise<{ arrival: Arrival; received: readonly Received[]; state: string }> {
    const received = this.server.received.map((mail) => ({
      to: mail.to[0]!,
      id: headerOf(mail, 'Message-ID'),
    }));
    await this.superuser.query('begin isolation level repeatable read');
    const arrival = await arrivalOf(this.superuser, this.day);
    const [since] = (
      await this.superuser.query<{ times: number }>(
        'select count(*)::int as times from occurrences where planned_on > $1::date - $2::int and planned_on <= $1',
        [this.day, this.rhythm.days],
      )
    ).rows;
    await this.superuser.query('commit');
    if (since!.times > 1)
      return { arrival, received, state: `${since!.times} times of the schedule, not the latest` };
    return { arrival, received, state: judge(arrival, received) };
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
