import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError, Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { AuditService } from '@lib/audit/audit.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { lockWave } from './keep-wave';
import { BoroughInWave, Wave } from './wave';
import { boroughsInWave, waveById } from './wave.query';
import { returnsOfWave } from './wave-returns.query';

/** Whom a wave asks. */
export interface BoroughsAsked {
  /** By DfE number. */
  readonly asked: readonly number[];
  /** Those of them that try it before it opens. */
  readonly pilots: readonly number[];
}

/** More time for one borough. */
export interface Extension {
  readonly deadlineOn: Day;
  /** Its own last day for corrections; null where that of the wave is enough. */
  readonly lastCorrectionOn: Day | null;
  readonly because: string;
}

export const LONGEST_REASON = 500;

/** Which boroughs a wave asks, and what is allowed to one of them. */
@Injectable()
export class WaveBoroughs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Chooses the boroughs a wave asks. Of an open wave boroughs can be added, and left out while they have not started.
   * @param seen the version of the wave that was looked at
   * @throws ConflictError for a final wave, or for leaving out a borough that has started
   */
  async choose(by: Signatory, waveId: string, chosen: BoroughsAsked, seen: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const wave = await lockWave(tx, waveId, seen);
      refuseFinal(wave);
      const before = await boroughsInWave(tx, waveId);
      await refuseToLeaveOut(tx, wave, before, chosen);
      const pilots =
        wave.state === 'open'
          ? before.filter((one) => one.pilots).map((one) => one.boroughId)
          : chosen.pilots;
      await tx.query(
        'delete from wave_boroughs where wave_id = $1 and not borough_id = any ($2::smallint[])',
        [waveId, chosen.asked],
      );
      await tx.query(
        `insert into wave_boroughs as b (wave_id, borough_id, pilots)
         select $1, one, one = any ($3::smallint[]) from unnest($2::smallint[]) as one
         on conflict (borough_id, wave_id) do update set pilots = excluded.pilots, version = b.version + 1
           where b.pilots <> excluded.pilots`,
        [waveId, chosen.asked, pilots],
      );
      await tx.query('update waves set version = version + 1 where id = $1', [waveId]);
      const particulars = { what: 'boroughs', asked: chosen.asked.length, pilots: pilots.length };
      await this.audit.record(
        tx,
        { action: 'wave-changed', subjectType: 'wave', subjectIds: [waveId], particulars },
        by.origin,
      );
    });
  }

  /**
   * Gives one borough more time in an open wave, with the reason, which the borough reads.
   * @param seen the version of the borough’s place in the wave that was looked at
   * @throws InvalidError for days that give no more time, or no reason. @throws ConflictError where the wave is not open
   */
  async extend(by: Signatory, { waveId, boroughId, seen }: InWaveSeen, extension: Extension): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { wave } = await lockBorough(tx, { waveId, boroughId, seen });
      if (wave.state !== 'open')
        throw new ConflictError(
          'Only an open wave can be extended. Change its deadline instead.',
          'wave-not-open',
        );
      const problems = problemsOfExtension(extension, wave, this.clock.today());
      if (problems.length > 0)
        throw new InvalidError('Nothing was saved. Mend what is named.', 'wave-extension', problems);
      const { deadlineOn, lastCorrectionOn, because } = extension;
      await tx.query(
        `update wave_boroughs set deadline_on = $3, last_correction_on = $4, extended_because = $5, extended_at = $6,
                extended_by_name = $7, version = version + 1
          where wave_id = $1 and borough_id = $2`,
        [
          waveId,
          boroughId,
          deadlineOn,
          lastCorrectionOn,
          because.trim(),
          this.clock.now().toString(),
          by.name,
        ],
      );
      await this.record(tx, by, { waveId, boroughId, what: 'extended', deadlineOn, lastCorrectionOn });
    });
  }

  /**
   * Says that no return is expected of a borough, and why; without a reason, that one is expected after all.
   * @throws ConflictError where it has started its return, or the wave is final
   */
  async expect(
    by: Signatory,
    { waveId, boroughId, seen }: InWaveSeen,
    because: string | null,
  ): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { wave } = await lockBorough(tx, { waveId, boroughId, seen });
      refuseFinal(wave);
      const reason = because?.trim() ?? '';
      if (reason.length > LONGEST_REASON) throw tooLong('because');
      const hasStarted = (await returnsOfWave(tx, waveId)).some((one) => one.boroughId === boroughId);
      if (reason !== '' && hasStarted) throw hasBegun([boroughId]);
      await tx.query(
        'update wave_boroughs set not_expected_because = $3, version = version + 1 where wave_id = $1 and borough_id = $2',
        [waveId, boroughId, reason === '' ? null : reason],
      );
      await this.record(tx, by, { waveId, boroughId, what: reason === '' ? 'expected' : 'not expected' });
    });
  }

  private record(
    tx: Tx,
    { origin }: Signatory,
    { waveId, ...particulars }: { readonly waveId: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(
      tx,
      { action: 'wave-extended', subjectType: 'wave', subjectIds: [waveId], particulars },
      origin,
    );
  }
}

/** A borough’s place in a wave, as it was looked at. */
export interface InWaveSeen {
  readonly waveId: string;
  readonly boroughId: number;
  readonly seen: number;
}

const lockBorough = async (
  tx: Tx,
  { waveId, boroughId, seen }: InWaveSeen,
): Promise<{ readonly wave: Wave; readonly inWave: BoroughInWave }> => {
  const wave = await waveById(tx, waveId);
  await tx.query('select 1 from wave_boroughs where wave_id = $1 and borough_id = $2 for update', [
    waveId,
    boroughId,
  ]);
  const inWave = (await boroughsInWave(tx, waveId)).find((one) => one.boroughId === boroughId);
  if (!inWave) throw new NotFoundError('borough');
  if (inWave.version !== seen)
    throw new ConflictError(
      'Somebody else changed this borough’s place in the wave while you had the page open. Look at it again.',
      'wave-borough-changed',
    );
  return { wave, inWave };
};

const problemsOfExtension = (
  { deadlineOn, lastCorrectionOn, because }: Extension,
  wave: Wave,
  today: Day,
): Problem[] => {
  const problems: Problem[] = [];
  if (deadlineOn <= wave.deadlineOn)
    problems.push({
      field: 'deadlineOn',
      message: `Enter a day after the deadline of the wave, ${formatDay(wave.deadlineOn)}`,
    });
  else if (deadlineOn < today) problems.push({ field: 'deadlineOn', message: 'Enter today or a later day' });
  if (lastCorrectionOn !== null && lastCorrectionOn < deadlineOn)
    problems.push({ field: 'lastCorrectionOn', message: 'Enter the new deadline or a later day' });
  if (because.trim() === '')
    problems.push({ field: 'because', message: 'Say why the borough gets more time' });
  if (because.trim().length > LONGEST_REASON) problems.push(...tooLong('because').problems);
  return problems;
};

const tooLong = (field: string): InvalidError => {
  const message = `Say why in ${LONGEST_REASON} characters or fewer`;
  return new InvalidError('Nothing was saved. Mend what is named.', 'wave-reason', [{ field, message }]);
};

const refuseFinal = ({ state }: Wave): void => {
  if (state === 'final') throw new ConflictError('This wave is final. It cannot be changed.', 'wave-final');
};

/** What a borough answered is not taken from it; a pilot’s goes when the wave opens. */
const refuseToLeaveOut = async (
  tx: Tx,
  wave: Wave,
  before: readonly BoroughInWave[],
  { asked }: BoroughsAsked,
): Promise<void> => {
  const leftOut = before.map(({ boroughId }) => boroughId).filter((id) => !asked.includes(id));
  const started = new Set((await returnsOfWave(tx, wave.id)).map(({ boroughId }) => boroughId));
  const begun = leftOut.filter((id) => started.has(id));
  if (begun.length > 0) throw hasBegun(begun);
};

const hasBegun = (boroughs: readonly number[]): ConflictError =>
  new ConflictError(
    `A return that was started stays: ${boroughs.map((id) => authorityById(id).name).join(', ')}. Nothing was saved.`,
    'return-started',
  );
