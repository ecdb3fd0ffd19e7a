import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { keyOf } from '../judging/rows';
import { knownBefore, KnownBefore } from '../prefill/known-before';
import { hasRows } from '../question-sets/question-set';
import { publishedSet } from '../question-sets/published-set.query';
import { wavesKnown, wavesOfBorough } from '../waves/wave.query';
import { daysFor, standingFor } from '../waves/wave';
import { lastWaveOf } from '../weighing/last-wave.query';
import { EMPTY_TALLY } from '../weighing/tally';
import { childrenNamed } from './children-named.query';
import { fillIn } from './fill-in';
import { HeldReturn, ReturnHead } from './held-return';
import { returnsKnown, withAnswers } from './held-return.query';
import { ReturnPage, returnPage, waveForBorough, WaveForBorough } from './read-return';
import { refuseClosed } from './refuse-closed';

/** The returns of a borough: which waves ask it, how far each return is, and what is in one. */
@Injectable()
export class Returns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The waves that ask the borough, with how far its return of each is. */
  async list(enterer: Pick<Enterer, 'context'>): Promise<WaveForBorough[]> {
    return this.units.run(
      enterer.context,
      async (tx) => {
        const heads = new Map((await returnsKnown(tx)).map((head) => [head.waveId, head]));
        const asked = await wavesOfBorough(tx, tx.context.boroughId!);
        const inWaves = new Map(asked.map((inWave) => [inWave.waveId, inWave]));
        const today = this.clock.today();
        const found: WaveForBorough[] = [];
        for (const wave of await wavesKnown(tx)) {
          const inWave = inWaves.get(wave.id);
          if (!inWave) continue;
          const days = daysFor(wave, inWave);
          found.push({
            ...{ wave, inWave, days, standing: standingFor(wave, inWave, today) },
            compiled: await publishedSet(tx, wave.questionSetId),
            head: heads.get(wave.id) ?? null,
          });
        }
        return found;
      },
      { readOnly: true },
    );
  }

  /** A wave as it stands for the borough, whether or not it has started. @throws NotFoundError */
  async wave(enterer: Pick<Enterer, 'context'>, waveId: string): Promise<WaveForBorough> {
    return this.units.run(
      enterer.context,
      (tx) => waveForBorough(tx, waveId, { today: this.clock.today() }),
      { readOnly: true },
    );
  }

  /**
   * A return with all its answers, weighed. Every child its rows name is recorded as seen.
   * @throws NotFoundError before it is started
   */
  async open(enterer: Enterer, waveId: string): Promise<ReturnPage> {
    return this.units.run(enterer.context, async (tx) => {
      const page = await this.read(tx, waveId);
      const subjectIds = await childrenNamed(tx, page.held);
      await this.audit.record(
        tx,
        {
          action: 'survey-return-opened',
          subjectType: 'child',
          subjectIds,
          particulars: { waveId: page.wave.id },
        },
        enterer.origin,
      );
      return page;
    });
  }

  /**
   * Starts the return of a wave, with what is known filled in. Starting twice is starting once.
   * @throws ConflictError where none is expected, or the wave is not open
   */
  async start(enterer: Enterer, waveId: string): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
      if (found.head) return;
      refuseToStart(found);
      const { wave } = found;
      const at = this.clock.now();
      const head = { boroughId: tx.context.boroughId!, id: newId() };
      const made = await tx.query(
        `insert into returns (borough_id, id, wave_id, state, pilot, change, tally, opened_at, opened_by_name,
                              last_change_at, last_change_by_name)
         values ($1, $2, $3, 'in progress', $4, 1, $5, $6, $7, $6, $7)
         on conflict (borough_id, wave_id) do nothing returning 1`,
        [
          head.boroughId,
          head.id,
          wave.id,
          wave.state === 'pilot',
          JSON.stringify(EMPTY_TALLY),
          at.toString(),
          enterer.name,
        ],
      );
      if (made.length === 0) return;
      await fillIn(tx, head, await this.known(tx, found), {
        ...{ set: found.compiled.set, held: null, removed: new Set<string>(), change: 1, at },
        addsRows: true,
      });
      await this.weighAndKeep(tx, waveId);
      await this.audit.record(
        tx,
        {
          action: 'survey-return-changed',
          subjectType: 'return',
          subjectIds: [head.id],
          particulars: { what: 'started' },
        },
        enterer.origin,
      );
    });
  }

  /**
   * Fills in again what is known now: a return of the borough came in, or the register changed. What somebody gave or
   * confirmed stays, and no row is added after the last day for new ones.
   * @throws ConflictError while the return waits for an approver or a reviewer, once corrections are closed, and of a return
   *   that says there is nothing to report
   */
  async fillInAgain(enterer: Enterer, waveId: string): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today(), forChange: true });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      refuseToFillIn({ ...found, head });
      const today = this.clock.today();
      const held = await withAnswers(tx, head);
      const change = head.change + 1;
      await fillIn(tx, head, await this.known(tx, found), {
        ...{ set: found.compiled.set, held, change, at: this.clock.now() },
        addsRows: today <= found.days.lastNewRowOn,
        removed: await this.removedRows(tx, found, held),
      });
      await tx.query(
        `update returns set change = change + 1, last_change_at = $3, last_change_by_name = $4
          where borough_id = $1 and id = $2`,
        [head.boroughId, head.id, this.clock.now().toString(), enterer.name],
      );
      await this.weighAndKeep(tx, waveId);
      await this.audit.record(
        tx,
        {
          action: 'survey-return-changed',
          subjectType: 'return',
          subjectIds: [head.id],
          particulars: { what: 'filled in again' },
        },
        enterer.origin,
      );
    });
  }

  private async known(tx: Tx, { wave, compiled }: WaveForBorough): Promise<KnownBefore> {
    const boroughId = tx.context.boroughId!;
    const { referenceDay, periodFrom } = wave;
    return knownBefore(
      tx,
      { boroughId, referenceDay, periodFrom, set: compiled.set },
      await lastWaveOf(tx, wave, boroughId),
    );
  }

  /** What told the rows that somebody removed from the others. */
  private async removedRows(tx: Tx, { compiled }: WaveForBorough, held: HeldReturn): Promise<Set<string>> {
    const gone = await tx.query<{ section: string; answers: Record<string, string> }>(
      `select r.section, jsonb_object_agg(a.question, a.value) as answers
         from return_rows r
         join return_answers a on a.borough_id = r.borough_id and a.return_id = r.return_id and a.row_id = r.id
        where r.borough_id = $1 and r.return_id = $2 and r.removed_at is not null group by r.id, r.section`,
      [held.boroughId, held.id],
    );
    const sections = new Map(compiled.set.sections.filter(hasRows).map((section) => [section.code, section]));
    return new Set(
      gone.flatMap(({ section, answers }) => {
        const key = sections.has(section) ? keyOf(sections.get(section)!, answers) : null;
        return key === null ? [] : [`${section}|${key}`];
      }),
    );
  }

  private async weighAndKeep(tx: Tx, waveId: string): Promise<void> {
    const { head, weighed } = await this.read(tx, waveId);
    await tx.query('update returns set tally = $3 where borough_id = $1 and id = $2', [
      head.boroughId,
      head.id,
      JSON.stringify(weighed.tally),
    ]);
  }

  private async read(tx: Tx, waveId: string): Promise<ReturnPage> {
    const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
    const { head } = found;
    if (!head) throw new NotFoundError('return');
    return returnPage(tx, { ...found, head });
  }
}

const refuseToFillIn = (found: WaveForBorough & { readonly head: ReturnHead }): void => {
  const { head } = found;
  if (head.state !== 'in progress')
    throw new ConflictError(`This return is ${head.state}, so nothing is filled in now.`, 'return-not-open');
  refuseClosed(found, 'Ask the programme for more time.');
  if (head.isNil)
    throw new ConflictError(
      'This return says that there is nothing to report. Take that back before anything is filled in.',
      'return-nil',
    );
};

const refuseToStart = ({ inWave, standing, wave }: WaveForBorough): void => {
  if (inWave.notExpectedBecause !== null)
    throw new ConflictError('No return of this wave is expected of your borough.', 'return-not-expected');
  if (
    standing === 'open' ||
    standing === 'pilot' ||
    (wave.state === 'open' && standing === 'closed to new rows')
  )
    return;
  throw new ConflictError('This wave is not open.', 'wave-closed');
};
