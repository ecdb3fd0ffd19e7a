import { Day } from '@lib/kernel/day';
import { Walker } from './walker';

/** A reference that only this walk uses. */
const CHILD = 'BEX-WALK-1';

/** An officer adds a child who is in no return, opens a case and writes the referral. */
export const boroughRefers = async (walker: Walker, today: Day): Promise<void> => {
  await walker.become('officer-bexley');
  await openTheCase(walker);
  await writeSections(walker);
  await search(walker, today);
  await layOptions(walker);
  await approve(walker);
};

const openTheCase = async (walker: Walker): Promise<void> => {
  const tonight = 'Does the child need somewhere to stay tonight?';
  await walker.follow('Cases for the panel', 'Cases: draft');
  await walker.press('Refer a case', 'Refer a case');
  await walker.press('Start now', tonight);
  await walker.choose(tonight, 'Yes');
  await walker.press('Continue', 'Place the child first');
  await walker.back(tonight);
  await answerNo(walker);
  await walker.follow('Add the child', 'Add a child');
  await addTheChild(walker);
  await walker.press('Refer this child', 'Refer a case');
  await walker.press('Start now', tonight);
  await answerNo(walker);
  await walker.choose('Which panel?', 'Pan-London placements panel');
  await walker.choose('What is asked of the panel?', 'A new placement');
  await walker.press('Open the case', 'Referral, case CASE');
};

const answerNo = async (walker: Walker): Promise<void> => {
  const questions = [
    'Does the child need somewhere to stay tonight?',
    'Is it a remand, or a temporary placement with a family member or friend?',
    'Is the only question whether health or education pays a part?',
    'Is it something only your borough can decide?',
  ];
  for (const [at, question] of questions.entries()) {
    await walker.choose(question, 'No');
    await walker.press('Continue', questions[at + 1] ?? 'About the case');
  }
};

const addTheChild = async (walker: Walker): Promise<void> => {
  await walker.type('Your own reference for the child', CHILD);
  await walker.pick('Month of birth', 'April');
  await walker.type('Year of birth', '2012');
  await walker.choose('Sex', 'Female');
  await walker.pick('Legal status', 'On the edge of care: not looked after');
  await walker.press('Continue', 'Check before you add a child');
  await walker.press('Add this child', 'A child’s placements');
};

const writeSections = async (walker: Walker): Promise<void> => {
  const write = async (section: string, answers: () => Promise<void>): Promise<void> => {
    await walker.follow(section, `${section}, case CASE`);
    await answers();
    await walker.press('Save', 'Referral, case CASE');
  };
  await write('What is asked of the panel', async () => {
    await walker.choose('Why are you referring this child?', /breaking down|breakdown/i);
    await walker.type('Question to the panel', 'Can another borough offer a solo home?');
    await walker.choose('Has it been recorded why this may be shared with the panel?', 'Yes');
  });
  await write('The child', async () => {
    await walker.choose('Is the child an unaccompanied asylum-seeking child?', 'No');
    await walker.tickAll('Filled in for you: tick what is right');
  });
  await write('Where the child is now', () => walker.choose('Was notice given?', 'No'));
  await write('Needs and risks', async () => {
    await walker.choose('Needs and risks', 'Goes missing');
    await walker.type('What matters most for the next placement?', 'Somebody she can talk to at night.');
    await walker.choose('Education, health and care plan', 'Has a plan');
    await walker.tickAll('Filled in for you: tick what is right');
  });
  await write('Views of the child and the family', async () => {
    await walker.type('What does the child say they want?', 'She wants to stay near her college.');
    await walker.type('If they say nothing, why?', 'Could not be reached.');
    await walker.choose('Has the independent reviewing officer given a view?', 'No');
  });
  await write('Who pays for what', async () => {
    await walker.choose('Is a split of the cost sought?', 'No split is sought');
    await walker.choose('Has health screened the child for continuing care?', 'No');
  });
  await write('The plan', async () => {
    await walker.choose('Plan for permanence', 'Towards independence');
    await walker.type('What happens if nothing is found?', 'Stay where she is with more support.');
  });
};

const search = async (walker: Walker, today: Day): Promise<void> => {
  await walker.follow('Where you searched', 'Search log of a case');
  await walker.press('Add a provider', 'Add a provider to the search');
  await walker.type('Provider or setting', 'Larch House');
  await walker.typeDay('Day it was asked', today);
  await walker.choose('What did it answer?', 'Refused');
  await walker.pick('If it refused, why?', 'No vacancy');
  await walker.press('Add to the search log', 'Search log of a case');
};

const layOptions = async (walker: Walker): Promise<void> => {
  await walker.follow('Options', 'Options of a case');
  await walker.press('Add an option', 'Add an option');
  await walker.type('Provider or setting', 'Oak House');
  await walker.pick('Kind of placement', 'Children’s home');
  await walker.type('Core cost', '6,100');
  await walker.press('Add the option', 'Options of a case');
};

const approve = async (walker: Walker): Promise<void> => {
  await walker.follow('Summary', 'Case CASE');
  await walker.press('Go on with the referral', 'Referral, case CASE');
  await walker.press('Check answers', 'Check the referral, case CASE');
  await walker.press('Send to an approver', 'Case CASE');
  await walker.become('approver-bexley');
  await walker.follow('Cases for the panel', 'Cases: draft');
  await walker.follow(walker.reference, 'Case CASE');
  await walker.press('Read and approve', 'Check the referral, case CASE');
  await walker.press('Submit to the panel', 'Case CASE');
};
