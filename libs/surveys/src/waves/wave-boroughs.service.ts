import { Injectable } from '@nestjs/common';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { lockWave } from './keep-wave';
import { InWaveSeen, lockBorough } from './lock-borough';
import { BoroughInWave, Wave } from './wave';
import { boroughsInWave } from './wave.query';
import { LONGEST_REASON } from './wave-reason';
import { returnsOfWave } from './wave-returns.query';

/** Whom a wave asks. */
export interface BoroughsAsked {
  /** By DfE number. */
  readonly asked: readonly number[];
  /** Those of them that try it before it opens. */
  readonly pilots: readonly number[];
}

/** Which boroughs a wave asks, and of which a return is expected. */
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
      const problems =
        reason === ''
          ? []
          : problemsOfReason(reason, { field: 'notExpectedBecause', required: '', longest: LONGEST_REASON });
      if (problems.length > 0)
        throw new InvalidError('Nothing was saved. Mend what is named.', 'wave-reason', problems);
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
