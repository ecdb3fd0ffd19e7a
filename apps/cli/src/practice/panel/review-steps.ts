import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { moveCase } from '@lib/panel/cases/move-case';
import { answerRequest } from '@lib/panel/information/answer-request';
import { requestsOf } from '@lib/panel/information/information.query';
import { askForInformation, reject, takeUp } from '@lib/panel/review/review-case';
import { theCase, ToldCase } from './borough-steps';
import { Step, Telling } from './story-told';

/** What the coordinator does with a case before a meeting, and the borough's answer to a question. */
export const reviewSteps = (telling: Telling, told: ToldCase): Step[] => {
  const { story } = told;
  const coordinator = telling.viewers.ofPanel('coordinator');
  const reviewer = { id: coordinator.personId, name: coordinator.name };
  const take: Step = {
    on: story.takenUpOn,
    at: '14:00',
    act: () =>
      telling.as(coordinator, async (tx, work) => takeUp(tx, work, await theCase(tx, told), reviewer)),
  };
  if (story.leaves?.how === 'withdrawn') return [take];
  if (story.leaves) return [take, { on: story.leaves.on, at: '15:30', act: () => rejected(telling, told) }];
  const ready: Step = {
    on: story.readyOn,
    at: '16:00',
    act: () =>
      telling.as(coordinator, async (tx, work) => {
        await moveCase(tx, work, await theCase(tx, told), { name: 'make ready' });
      }),
  };
  return [take, ...informationSteps(telling, told), ready];
};

const rejected = (telling: Telling, told: ToldCase): Promise<void> =>
  telling.as(telling.viewers.ofPanel('coordinator'), async (tx, work) =>
    reject(tx, work, await theCase(tx, told), {
      because: 'borough decides',
      note: 'The borough’s own panel decides this. Bring it back if that panel asks for it.',
    }),
  );

const informationSteps = (telling: Telling, told: ToldCase): Step[] => {
  const { information, child } = told.story;
  if (!information) return [];
  const { askedOn, question, answeredOn, answer } = information;
  const dueOn = addWorkingDays(askedOn, 2);
  const asked = { question, section: null, dueOn };
  return [
    {
      on: askedOn,
      at: '15:00',
      act: () =>
        telling.as(telling.viewers.ofPanel('coordinator'), async (tx, work) =>
          askForInformation(tx, work, await theCase(tx, told), asked),
        ),
    },
    {
      on: answeredOn,
      at: '12:30',
      act: () =>
        telling.as(telling.viewers.ofBorough('officer', child.boroughId), async (tx, work) => {
          const of = await theCase(tx, told);
          const [request] = await requestsOf(tx, of);
          await answerRequest(tx, work, of, {
            request: request!,
            answer: { words: answer, version: request!.version },
          });
        }),
    },
  ];
};
