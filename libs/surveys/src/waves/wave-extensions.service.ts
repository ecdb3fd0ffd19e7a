import { Injectable } from '@nestjs/common';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { tellOfDays } from '../reminders/tell-of-days';
import { handedInBy } from './handed-in.query';
import { InWaveSeen, lockBorough } from './lock-borough';
import { BoroughInWave, daysFor, Wave } from './wave';
import { LONGEST_REASON } from './wave-reason';
import { HandedIn, whyNotTakeBack } from './why-not-take-back';

/** More time for one borough. */
export interface Extension {
  readonly deadlineOn: Day;
  /** Its own last day for corrections; null where that of the wave is enough. */
  readonly lastCorrectionOn: Day | null;
  readonly because: string;
}

/** The time one borough has in a wave: given to it with a reason, and taken back with one. It is told of both. */
@Injectable()
export class WaveExtensions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives one borough more time in an open wave, with the reason, which the borough reads.
   * @param of.seen the version of the borough’s place in the wave that was looked at
   * @throws InvalidError for days that give no more time, or no reason. @throws ConflictError where the wave is not open
   */
  async extend(by: Signatory, of: InWaveSeen, extension: Extension): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { wave, inWave } = await lockBorough(tx, of);
      if (wave.state !== 'open')
        throw new ConflictError(
          'Only an open wave can be extended. Change its deadline instead.',
          'wave-not-open',
        );
      refuse(problemsOfExtension(extension, wave, this.clock.today()));
      const { deadlineOn, lastCorrectionOn, because } = extension;
      await tx.query(
        `update wave_boroughs set deadline_on = $3, last_correction_on = $4, extended_because = $5, extended_at = $6,
                extended_by_name = $7, taken_back_because = null, taken_back_at = null, taken_back_by_name = null,
                version = version + 1
          where wave_id = $1 and borough_id = $2`,
        [
          ...[of.waveId, of.boroughId, deadlineOn, lastCorrectionOn, because.trim()],
          ...[this.clock.now().toString(), by.name],
        ],
      );
      const handedIn = await handedInBy(tx, of);
      await this.tell(tx, by, {
        wave,
        inWave,
        now: { deadlineOn, lastCorrectionOn },
        what: 'extended',
        handedIn,
      });
    });
  }

  /**
   * Takes back the time one borough was given, so that the days of the wave hold for it again, with the reason, which the
   * borough reads.
   * @param of.seen the version of the borough’s place in the wave that was looked at
   * @throws InvalidError without a reason
   * @throws ConflictError where a deadline would move to a day that is over, or what came in time would be late
   */
  async takeBack(by: Signatory, of: InWaveSeen, because: string): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { wave, inWave } = await lockBorough(tx, of);
      const handedIn = await handedInBy(tx, of);
      const whyNot = whyNotTakeBack({ wave, inWave, handedIn, today: this.clock.today() });
      if (whyNot !== null)
        throw new ConflictError(`Nothing was taken back. ${whyNot}`, 'time-not-taken-back');
      refuse(
        problemsOfReason(because, {
          field: 'takenBackBecause',
          required: 'Say why the time is taken back',
          longest: LONGEST_REASON,
        }),
      );
      await tx.query(
        `update wave_boroughs set deadline_on = null, last_correction_on = null, extended_because = null,
                extended_at = null, extended_by_name = null, taken_back_because = $3, taken_back_at = $4,
                taken_back_by_name = $5, version = version + 1
          where wave_id = $1 and borough_id = $2`,
        [of.waveId, of.boroughId, because.trim(), this.clock.now().toString(), by.name],
      );
      const now = { deadlineOn: null, lastCorrectionOn: null };
      await this.tell(tx, by, { wave, inWave, now, what: 'taken back', handedIn });
    });
  }

  /** Writes the days down, as they were and as they are, and tells the borough of those it goes by. */
  private async tell(
    tx: Tx,
    { origin, name }: Signatory,
    { wave, inWave, now, what, handedIn }: Changed,
  ): Promise<void> {
    const { waveId, boroughId, notExpectedBecause } = inWave;
    const before = { deadlineOn: inWave.deadlineOn, lastCorrectionOn: inWave.lastCorrectionOn };
    const particulars = { boroughId, what, before, after: now };
    await this.audit.record(
      tx,
      { action: 'wave-extended', subjectType: 'wave', subjectIds: [waveId], particulars },
      origin,
    );
    if (notExpectedBecause !== null) return;
    const days = { before: daysFor(wave, inWave), now: daysFor(wave, now) };
    const when = { at: this.clock.now(), today: this.clock.today(), byName: name };
    const isIn = handedIn !== null;
    await tellOfDays(tx, this.audit, { waveId, boroughId, ...days, ...when, isIn }, origin);
  }
}

interface Changed {
  readonly wave: Wave;
  /** As it was before. */
  readonly inWave: BoroughInWave;
  readonly now: Pick<BoroughInWave, 'deadlineOn' | 'lastCorrectionOn'>;
  readonly what: 'extended' | 'taken back';
  readonly handedIn: HandedIn | null;
}

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'wave-extension', problems);
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
  return [
    ...problems,
    ...problemsOfReason(because, {
      field: 'because',
      required: 'Say why the borough gets more time',
      longest: LONGEST_REASON,
    }),
  ];
};
