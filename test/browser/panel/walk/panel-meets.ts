import { addDays, Day } from '@lib/kernel/day';
import { Walker } from './walker';

/** The meeting: who is there, what it recommends, its end, and minutes that the chair approves. */
export const panelMeets = async (walker: Walker, heldOn: Day): Promise<void> => {
  await walker.waitUntil(heldOn);
  await walker.become('coordinator');
  await walker.follow('Panel meetings', 'Meeting');
  await walker.follow('The meeting on one screen', 'Run the meeting');
  await walker.press('Begin the meeting', 'Attendance');
  await walker.tickEach('Present');
  await walker.press('Save the attendance', 'Attendance');
  await walker.back('Run the meeting');
  await walker.press('Go to what is being heard', 'Case CASE');
  await record(walker, heldOn);
  await walker.follow('Close the meeting', 'Close the meeting');
  await walker.press('Close the meeting', 'Minutes');
  await walker.type(/^Narrative for/, 'The panel heard the child’s views first.');
  await walker.press(/^Save the narrative/, 'Minutes');
  await walker.press('Send to the chair', 'Minutes');
  await walker.become('chair');
  await walker.menu('Panel', 'Your panels');
  await walker.follow(await walker.textOfLink(/^[A-Z][a-z]+day \d/, 0), 'Meeting');
  await walker.follow('Minutes', 'Minutes');
  await walker.press('Approve the minutes', 'Minutes');
};

const record = async (walker: Walker, heldOn: Day): Promise<void> => {
  const due = addDays(heldOn, 14);
  const typed = `${Number(due.slice(8))} ${Number(due.slice(5, 7))} ${due.slice(0, 4)}`;
  await walker.choose('Outcome', 'Endorsed with conditions');
  await walker.type('Why', 'The home is near her college.');
  await walker.type('How the child’s and family’s views counted', 'She asked to stay near her college.');
  await walker.pick('Option it speaks of', 'Oak House');
  await walker.type('Weekly cost the panel spoke of, before VAT', '6,100');
  await walker.type('Condition 1', 'A teacher starts with her on the first day');
  await walker.pick('Who sees to condition 1', 'Education');
  await walker.type('Action 1', 'Tell the virtual school');
  await walker.pick('Who does action 1', 'Bexley (the borough)');
  await walker.type('By when, action 1', typed);
  await walker.press('Save and check', 'Check the recommendation');
  await walker.press('Confirm and go to the next item', 'Run the meeting');
};
