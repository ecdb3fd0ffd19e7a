import { addDays } from '@lib/kernel/day';
import { openActionsOf } from '@lib/panel/actions/actions.query';
import { closeAction } from '@lib/panel/actions/close-action';
import { answerFollowUp } from '@lib/panel/follow-ups/answer-follow-up';
import { closeWithoutPlacement } from '@lib/panel/expiry/expire-cases';
import { CLOSE_WITHOUT_PLACEMENT_DAYS } from '@lib/panel/expiry/periods';
import { THE_SERVICE } from '@lib/panel/cases/case-event';
import { FOLLOW_UP_KINDS, FollowUp } from '@lib/panel/follow-ups/follow-up';
import { followUpDays } from '@lib/panel/follow-ups/follow-up-days';
import { followUpsOf } from '@lib/panel/follow-ups/follow-ups.query';
import { recordStart } from '@lib/panel/follow-ups/record-start';
import { earlierRecommendations } from '@lib/panel/recommendations/recommendations.query';
import { recordResponse } from '@lib/panel/responses/record-response';
import { responsesOf } from '@lib/panel/responses/responses.query';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { Random } from '../random';
import { theCase, ToldCase } from './borough-steps';
import { CaseStory } from './case-story';
import { Step, Telling } from './story-told';

/** What becomes of a case after the panel: the borough decides, the placement starts, and is looked at four times. */
export const afterSteps = (telling: Telling, told: ToldCase, random: Random): Step[] => {
  const { response, started } = told.story;
  if (!response) return [];
  return [
    { on: response.on, at: '15:00', act: () => responded(telling, told) },
    {
      on: addDays(response.on, random.whole(2, 12)),
      at: '15:30',
      act: () => acted(telling, told, 'borough'),
    },
    { on: addDays(response.on, PANEL_ACTS_AFTER), at: '16:00', act: () => acted(telling, told, 'panel') },
    ...(started ? [{ on: addWorkingDays(started.on, 1), at: '09:30', act: () => begun(telling, told) }] : []),
    ...(started
      ? followUpSteps(telling, told, random)
      : [
          {
            on: addDays(response.on, CLOSE_WITHOUT_PLACEMENT_DAYS),
            at: '04:00',
            act: () => endedWithout(telling, told),
          },
        ]),
  ];
};

const responded = (telling: Telling, told: ToldCase): Promise<void> =>
  telling.as(approverOf(telling, told), async (tx, work) => {
    const of = await theCase(tx, told);
    if (of.status !== 'decided') return;
    const [recommendation] = await earlierRecommendations(tx, of);
    const { answer, reason } = told.story.response!;
    await recordResponse(tx, work, {
      of,
      recommendation: recommendation!,
      facts: {
        answer,
        reason,
        variedTo: answer === 'varied' ? 'A home nearer to the school' : null,
        placementFollows: told.story.started !== null,
        decidedOn: told.story.response!.on,
      },
    });
  });

/** Days after a response until the panel’s own people have done their part, some of it late. */
const PANEL_ACTS_AFTER = 16;

/** What the borough, or the panel’s own people, were asked to do is done. */
const acted = (telling: Telling, told: ToldCase, whose: 'borough' | 'panel'): Promise<void> => {
  const who = whose === 'borough' ? officerOf(telling, told) : telling.viewers.ofPanel('coordinator');
  return telling.as(who, async (tx, work) => {
    const actions = await openActionsOf(tx, await theCase(tx, told));
    for (const action of actions.filter(({ owner }) => owner.kind === whose))
      await closeAction(tx, work, action, {
        state: 'done',
        note: 'Done and filed.',
        version: action.version,
      });
  });
};

const begun = (telling: Telling, told: ToldCase): Promise<void> =>
  telling.as(officerOf(telling, told), async (tx, work) => {
    const of = await theCase(tx, told);
    const response = (await responsesOf(tx, of)).find(({ supersededAt }) => supersededAt === null);
    const { on: startedOn, weeklyPence } = told.story.started!;
    if (response?.placementFollows)
      await recordStart(tx, work, of, {
        response,
        start: { startedOn, weeklyPence, version: response.version },
      });
  });

/** What the nightly job does on that day, for the borough of this case. */
const endedWithout = (telling: Telling, told: ToldCase): Promise<void> =>
  telling.as(officerOf(telling, told), async (tx, work) => {
    await closeWithoutPlacement(tx, { ...work, actor: THE_SERVICE });
  });

/** Nine of ten are answered within a week, the rest some weeks late. */
const followUpSteps = (telling: Telling, told: ToldCase, random: Random): Step[] => {
  const due = followUpDays(told.story.started!.on);
  return FOLLOW_UP_KINDS.map((kind) => ({
    on: addDays(due[kind], random.chance(0.9) ? random.whole(0, 6) : random.whole(14, 40)),
    at: '14:00',
    act: () => followedUp(telling, told, kind),
  }));
};

const followedUp = (telling: Telling, told: ToldCase, kind: FollowUp['kind']): Promise<void> =>
  telling.as(officerOf(telling, told), async (tx, work) => {
    const of = await theCase(tx, told);
    const followUp = (await followUpsOf(tx, of)).find((one) => one.kind === kind && !one.done);
    if (!followUp) return;
    await answerFollowUp(tx, work, {
      of,
      followUp,
      startedOn: told.story.started!.on,
      facts: factsOf(told.story, followUp),
      version: followUp.version,
    });
  });

const factsOf = ({ started, leftOn, hearings }: CaseStory, { dueOn }: FollowUp): Parameters<typeof answerFollowUp>[2]['facts'] => {
  const left = leftOn !== null && leftOn <= dueOn;
  return {
    started: true,
    conditionsMet: hearings.at(-1)?.conditions.length ? 'all' : 'no conditions',
    weeklyPence: started!.weeklyPence,
    stillThere: !left,
    leftOn: left ? leftOn : null,
    note: null,
  };
}; // prettier-ignore

const officerOf = (telling: Telling, { story }: ToldCase): ReturnType<Telling['viewers']['ofBorough']> =>
  telling.viewers.ofBorough('officer', story.child.boroughId);

const approverOf = (telling: Telling, { story }: ToldCase): ReturnType<Telling['viewers']['ofBorough']> =>
  telling.viewers.ofBorough('approver', story.child.boroughId);
