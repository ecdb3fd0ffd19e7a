import { addDays, addMonths, Day } from '@lib/kernel/day';
import { Walker } from './walker';

const TO_DO = 'What the panel’s cases wait for';

/** The borough reads the minute, decides, starts the placement, and says what became of it after 28 days and 3 months. */
export const boroughFollowsUp = async (walker: Walker, heldOn: Day): Promise<void> => {
  const startedOn = addDays(heldOn, 5);
  await respond(walker, heldOn);
  await act(walker);
  await walker.waitUntil(startedOn);
  await start(walker, startedOn);
  await followUp(walker, '28 days', addDays(startedOn, 28));
  await followUp(walker, '3 months', addMonths(startedOn, 3));
};

const respond = async (walker: Walker, heldOn: Day): Promise<void> => {
  await walker.become('approver-bexley');
  await walker.follow(TO_DO, TO_DO);
  await walker.follow(/respon|decision|recommendation/i, 'Response of a case');
  await walker.press('Record the borough’s decision', 'Record the borough’s decision');
  await walker.choose('What did the borough decide?', 'Accepted');
  await walker.choose('Does a placement follow?', 'Yes');
  await walker.typeDay('Day the borough decided', heldOn);
  await walker.press('Record the decision', 'Response of a case');
  await walker.follow('Minutes', 'Case CASE');
  expect(await walker.says()).toContain('The panel heard the child’s views first.');
};

const act = async (walker: Walker): Promise<void> => {
  await walker.become('officer-bexley');
  await walker.follow(TO_DO, TO_DO);
  await walker.follow('Action: Tell the virtual school', 'Update an action');
  await walker.choose('What became of it?', 'It is done');
  await walker.press('Save', 'Response of a case');
};

const start = async (walker: Walker, startedOn: Day): Promise<void> => {
  await walker.become('approver-bexley');
  await walker.follow('Cases for the panel', 'Cases: draft');
  await walker.follow(/^Decided/, 'Cases: decided');
  await walker.follow(walker.reference, 'Case CASE');
  await walker.follow('Response', 'Response of a case');
  await walker.press('Record that the placement started', 'Record that the placement started');
  await walker.typeDay('Day the placement started', startedOn);
  await walker.type('What it costs a week, as agreed with the provider', '6,100');
  await walker.choose('Is the placement on the child’s page already?', 'No, enter it there');
  await walker.pick('Kind of placement', /\(K2\)$/);
  await walker.pick('Who provides it', /\(PR4\)$/);
  await walker.pick('Legal status', /\(V2\)$/);
  await walker.pick('Main need', /\(N1\)$/);
  await walker.press('Record the start', 'Follow-ups of a case');
};

const followUp = async (walker: Walker, kind: string, dueOn: Day): Promise<void> => {
  await walker.waitUntil(dueOn);
  await walker.become('officer-bexley');
  await walker.follow(TO_DO, TO_DO);
  await walker.follow(new RegExp(kind), `Follow-up after ${kind}`);
  await walker.choose('Did the placement start?', 'Yes');
  await walker.choose('Were the panel’s conditions met?', 'Yes, all of them');
  await walker.type('What does it cost a week now?', '6,100');
  await walker.choose('Is the child still there?', 'Yes');
  await walker.press('Save the answer', 'Follow-ups of a case');
};
