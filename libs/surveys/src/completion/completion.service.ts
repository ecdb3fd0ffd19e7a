import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { QuestionSet } from '../question-sets/question-set';
import { publishedSet } from '../question-sets/published-set.query';
import { remindersOf } from '../reminders/reminder.query';
import { returnsOfWave } from '../returns/held-return.query';
import { Wave } from '../waves/wave';
import { boroughsInWave, waveById } from '../waves/wave.query';
import { BoroughCompletion, completionOf, headlineOf, WaveHeadline } from './completion';

/** A wave with how far each borough it asks is. */
export interface CompletionBoard {
  readonly wave: Wave;
  readonly on: Day;
  readonly set: QuestionSet;
  readonly boroughs: readonly BoroughCompletion[];
  readonly headline: WaveHeadline;
}

/** How far boroughs are with a wave, for the programme: states and counts, and no answer. */
@Injectable()
export class Completion {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a wave there is not */
  async board({ context }: Pick<Enterer, 'context'>, waveId: string): Promise<CompletionBoard> {
    return this.units.run(context, (tx) => completionBoard(tx, waveId, this.clock.today()), {
      readOnly: true,
    });
  }
}

/** As the board shows it. A pilot asks those alone who try it. @throws NotFoundError */
export const completionBoard = async (tx: Tx, waveId: string, on: Day): Promise<CompletionBoard> => {
  const wave = await waveById(tx, waveId);
  const asked = (await boroughsInWave(tx, wave.id)).filter(({ pilots }) => wave.state !== 'pilot' || pilots);
  const heads = new Map((await returnsOfWave(tx, wave.id)).map((head) => [head.boroughId, head]));
  const reminders = Map.groupBy(await remindersOf(tx, wave.id), ({ boroughId }) => boroughId);
  const late = await firstDaysLate(tx, wave.id);
  const boroughs = asked.map((inWave) => {
    const { boroughId } = inWave;
    const facts = {
      head: heads.get(boroughId) ?? null,
      daysLate: late.get(boroughId) ?? null,
      reminders: reminders.get(boroughId) ?? [],
    };
    return completionOf(wave, { inWave, ...facts }, on);
  });
  const { set } = await publishedSet(tx, wave.questionSetId);
  return { wave, on, set, boroughs, headline: headlineOf(boroughs) };
};

/** How late each borough was with what it handed in first: a correction makes nobody late. */
const firstDaysLate = async (tx: Tx, waveId: string): Promise<Map<number, number>> => {
  const rows = await tx.query<{ boroughId: number; daysLate: number }>(
    `select borough_id as "boroughId", days_late as "daysLate" from return_versions where wave_id = $1 and number = 1`,
    [waveId],
  );
  return new Map(rows.map(({ boroughId, daysLate }) => [boroughId, daysLate]));
};
