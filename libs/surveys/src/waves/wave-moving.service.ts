import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { lockWave, previousOf } from './keep-wave';
import { deletePilotReturns } from './pilot-returns';
import { refuseMove, whyNot } from './refuse-move';
import { BoroughInWave, Wave } from './wave';
import { boroughsInWave, waveById } from './wave.query';
import { WAVE_MOVE_AUDIT, WAVE_MOVES, WaveMoveName } from './wave-moves';
import { returnsOfWave, WaveReturn } from './wave-returns.query';

/** What a step would do now. */
export interface MoveChecked {
  readonly wave: Wave;
  readonly boroughs: readonly BoroughInWave[];
  readonly returns: readonly WaveReturn[];
  readonly today: Day;
  /** Why it cannot be taken; null where it can. */
  readonly whyNot: string | null;
}

/** Moves a wave from draft over its pilot to open and final. */
@Injectable()
export class WaveMoving {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What taking a step would mean. @throws NotFoundError */
  check(asker: Pick<Asker, 'context'>, id: string, name: WaveMoveName): Promise<MoveChecked> {
    return this.units.run(
      asker.context,
      async (tx) => {
        const wave = await waveById(tx, id);
        const boroughs = await boroughsInWave(tx, id);
        const today = this.clock.today();
        const because = whyNot(name, { wave, boroughs, today });
        return { wave, boroughs, returns: await returnsOfWave(tx, id), today, whyNot: because };
      },
      { readOnly: true },
    );
  }

  /**
   * Takes a step. Opening deletes what was piloted, and the wave opens today.
   * @param seen the version of the wave that was looked at
   * @throws ConflictError where it cannot be taken, with the reason, or somebody changed the wave meanwhile
   */
  async move(by: Signatory, id: string, name: WaveMoveName, seen: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const wave = await lockWave(tx, id, seen);
      const today = this.clock.today();
      refuseMove(name, { wave, boroughs: await boroughsInWave(tx, id), today });
      const { to } = WAVE_MOVES[name];
      const pilotReturns = to === 'open' ? await deletePilotReturns(tx, id) : 0;
      await tx.query(
        `update waves set state = $2, version = version + 1, previous_wave_id = $3,
                opens_on = case when $2 = 'open' then $4::date else opens_on end,
                opened_at = case when $2 = 'open' then $5::timestamptz else opened_at end,
                final_at = case when $2 = 'final' then $5::timestamptz else final_at end
          where id = $1`,
        [
          ...[id, to, to === 'final' ? wave.previousWaveId : await previousOf(tx, wave)],
          ...[today, this.clock.now().toString()],
        ],
      );
      await this.audit.record(
        tx,
        {
          action: WAVE_MOVE_AUDIT,
          subjectType: 'wave',
          subjectIds: [id],
          particulars: { move: name, from: wave.state, to, pilotReturns },
        },
        by.origin,
      );
    });
  }
}
