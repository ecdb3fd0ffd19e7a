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
import { Tally } from '../weighing/tally';
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
  const handedIn = await whatWasHandedIn(tx, wave.id);
  const boroughs = asked.map((inWave) => {
    const { boroughId } = inWave;
    const facts = {
      head: heads.get(boroughId) ?? null,
      daysLate: handedIn.get(boroughId)?.daysLate ?? null,
      handedIn: handedIn.get(boroughId)?.tally ?? null,
      reminders: reminders.get(boroughId) ?? [],
    };
    return completionOf(wave, { inWave, ...facts }, on);
  });
  const { set } = await publishedSet(tx, wave.questionSetId);
  return { wave, on, set, boroughs, headline: headlineOf(boroughs) };
};

interface HandedIn {
  readonly daysLate: number;
  readonly tally: Tally;
}

/**
 * How late each borough was with what it handed in first, for a correction makes nobody late; and how much is in what it
 * handed in last, for what is being corrected is not handed in.
 */
const whatWasHandedIn = async (tx: Tx, waveId: string): Promise<Map<number, HandedIn>> => {
  const rows = await tx.query<HandedIn & { boroughId: number }>(
    `select first.borough_id as "boroughId", first.days_late as "daysLate", last.tally
       from return_versions first
       join returns r on r.borough_id = first.borough_id and r.id = first.return_id
       join return_versions last on last.borough_id = r.borough_id and last.return_id = r.id and last.number = r.submissions
      where first.wave_id = $1 and first.number = 1`,
    [waveId],
  );
  return new Map(rows.map((row) => [row.boroughId, row]));
};
