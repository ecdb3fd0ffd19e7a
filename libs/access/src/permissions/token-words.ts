import { TokenPermission } from './confirmed-permissions';

/** What each permission of a token means, for whoever makes one. */
export const TOKEN_WORDS: Readonly<Record<TokenPermission, string>> = {
  'see children': 'Read the children your borough looks after, and where they are placed',
  'export children': 'Take all of them out at once',
  'import returns': 'Hand returns in and confirm them',
  'undo imports': 'Take a confirmed return back',
  'run reports': 'Ask for reports',
  'see reports': 'Read which reports were made',
  'open workbooks': 'Take the workbooks of reports',
  'see cases': 'Read the cases your borough referred, with what the panel asked and recommended',
  'see the register':
    'Read which placements are in the register, what they cost and who contributes, and orders that deprive of liberty',
  'keep the register':
    'Record prices, contributions and facts of placements, and orders that deprive of liberty',
  'see room': 'Read where there is room, and search for a place',
  'see block contracts': 'Read the blocks of places your borough holds, and which of them stood empty',
  'complete surveys':
    'Read and fill in survey returns, by answers or as a workbook. A person still approves and submits',
  'refer cases':
    'Open cases, write their referrals, searches and options, and answer the panel’s questions and follow-ups. A person still sends, approves, withdraws and decides',
};
