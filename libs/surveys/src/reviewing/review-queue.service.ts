import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day, daysBetween } from '@lib/kernel/day';
import { LONDON } from '@lib/kernel/clock';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { Tx } from '@lib/database/unit-of-work';
import { comparedReturn } from '../comparing/compared-return';
import { publishedSet } from '../question-sets/published-set.query';
import { ReturnHead } from '../returns/held-return';
import { returnsKnown } from '../returns/held-return.query';
import { Wave } from '../waves/wave';
import { wavesKnown } from '../waves/wave.query';
import { Sharing, sharingOfAll } from './sharing.query';
import { waveBefore } from '../waves/wave-before.query';
import { lastVersionIn, ReturnVersion, sectionsOf } from './versions.query';

/** A return that waits for the programme, or that it gave back. */
export interface QueuedReturn {
  readonly wave: Wave;
  readonly head: ReturnHead;
  readonly version: ReturnVersion;
  readonly sharing: Sharing;
  /** Days since it was submitted. */
  readonly daysWaiting: number;
  /** Answers asked once that are far from the last wave; null where they are not shared. */
  readonly outliers: number | null;
}

/** What a reviewer sees to. `waiting` is submitted or under review, `returned` with the borough again. */
export type QueuePart = 'waiting' | 'returned' | 'accepted';

const STATES: Readonly<Record<QueuePart, readonly ReturnHead['state'][]>> = {
  waiting: ['submitted', 'resubmitted', 'under review'],
  returned: ['returned'],
  accepted: ['accepted'],
};

/** The returns of all waves that the programme reviews. It shows counts: no child, and no answer. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those that wait longest first. What was accepted in a wave that is final is left out. */
  async list(reviewer: Pick<Enterer, 'context'>, part: QueuePart): Promise<QueuedReturn[]> {
    return this.units.run(
      reviewer.context,
      async (tx) => {
        const waves = new Map((await wavesKnown(tx)).map((wave) => [wave.id, wave]));
        const heads = (await returnsKnown(tx)).filter(
          ({ state, waveId }) =>
            STATES[part].includes(state) && (part !== 'accepted' || waves.get(waveId)?.state !== 'final'),
        );
        const sharing = await sharingOfAll(tx);
        const queued: QueuedReturn[] = [];
        for (const head of heads) {
          const wave = waves.get(head.waveId)!;
          queued.push(await this.queued(tx, wave, head, sharing.get(head.boroughId) ?? NOTHING));
        }
        return queued.toSorted((one, other) => other.daysWaiting - one.daysWaiting);
      },
      { readOnly: true },
    );
  }

  private async queued(tx: Tx, wave: Wave, head: ReturnHead, sharing: Sharing): Promise<QueuedReturn> {
    const version = (await lastVersionIn(tx, wave.id, head.boroughId))!;
    const submittedOn = version.submittedAt.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
    return {
      ...{ wave, head, version, sharing },
      daysWaiting: daysBetween(submittedOn, this.clock.today()),
      outliers: sharing.returns ? await outliersIn(tx, wave, head.boroughId, version) : null,
    };
  }
}

const NOTHING: Sharing = { returns: false, children: false };

/** Only of what is asked once: no row is read, so that nobody’s child is. */
const outliersIn = async (tx: Tx, wave: Wave, boroughId: number, version: ReturnVersion): Promise<number> => {
  const before = await waveBefore(tx, wave, boroughId);
  const last = before === null ? null : await lastVersionIn(tx, before, boroughId);
  if (!last) return 0;
  const { set } = await publishedSet(tx, wave.questionSetId);
  const once = { withChildren: false };
  const { totals } = comparedReturn(set, await sectionsOf(tx, boroughId, version.id, once), {
    lastWave: await sectionsOf(tx, boroughId, last.id, once),
    lastVersion: null,
  });
  return totals.filter(({ isOutlier }) => isOutlier).length;
};
