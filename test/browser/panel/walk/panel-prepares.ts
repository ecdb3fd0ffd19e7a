import { Day } from '@lib/kernel/day';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { dayIn } from './days';
import { Walker } from './walker';

/** The members who come: enough of them, of enough areas, for a quorum. */
export const MEMBERS = ['chair', 'member', 'member-health', 'member-education', 'member-commissioning'];

/** The coordinator reviews the case with the borough’s answer, and puts it on an agenda. @returns the day of the meeting */
export const panelPrepares = async (walker: Walker, today: Day): Promise<Day> => {
  await review(walker, today);
  const meeting = await buildAgenda(walker);
  for (const member of MEMBERS) await declare(walker, member, meeting);
  return dayIn(meeting);
};

const review = async (walker: Walker, today: Day): Promise<void> => {
  await walker.become('coordinator');
  await walker.follow('Case queues', 'Case queues');
  await walker.follow(walker.reference, 'Case CASE');
  await walker.press('Start the review', 'Case CASE');
  await walker.follow('Ask for information', 'Ask for information');
  await walker.type('Your question', 'Which school is she on roll at?');
  await walker.typeDay('The answer is due on', addWorkingDays(today, 2));
  await walker.press('Ask the borough', 'Case CASE');
  await walker.become('officer-bexley');
  await walker.follow('What the panel’s cases wait for', 'What the panel’s cases wait for');
  await walker.follow(/question/i, 'Answer a question of the panel');
  await walker.type('Your answer', 'A college in the borough, since September.');
  await walker.press('Send the answer', 'Questions of a case');
  await walker.become('coordinator');
  await walker.follow('Case queues', 'Case queues');
  await walker.follow('In review', 'Case queues');
  await walker.follow(walker.reference, 'Case CASE');
  await walker.press('Mark as ready to list', 'Case CASE');
};

/** For the second of the next meetings: the papers of the first may be closed already. @returns its day, as a page names it */
const buildAgenda = async (walker: Walker): Promise<string> => {
  await walker.become('coordinator');
  await walker.menu('Panel', 'Your panels');
  const meeting = await walker.textOfLink(/^[A-Z][a-z]+day \d/, 1);
  await walker.follow(meeting, 'Meeting');
  await walker.press('Build the agenda', 'Build the agenda');
  await walker.press(`Accept ${walker.reference}`, 'Build the agenda');
  await walker.press('Check and publish', 'Publish the agenda');
  await walker.press('Publish the agenda', 'Meeting');
  return meeting;
};

const declare = async (walker: Walker, member: string, meeting: string): Promise<void> => {
  await walker.become(member);
  await walker.menu('Panel', 'Your panels');
  await walker.follow(meeting, 'Meeting');
  await walker.follow('Declare conflicts', 'Conflicts of interest');
  await walker.tickEach('No conflict');
  await walker.press('Declare', 'Run the meeting');
  if (member === 'member') await walker.follow('Your pack', 'Pack for a meeting');
};
