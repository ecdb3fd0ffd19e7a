/** What a coordinator types for an item, as the form of the live page sends it. */
export const WRITTEN = {
  outcome: 'endorsed with conditions',
  rationale: 'The home is near her college.',
  viewsConsidered: 'She asked to stay near her college, and this does.',
  option: '1',
  weekly: '6,920',
  socialCare: '60', education: '20', health: '20',
  'condition-1': 'A teacher starts with her on the first day', 'condition-1-owner': 'education', 'condition-1-due': '',
  'action-1': 'Tell the virtual school', 'action-1-owner': 'borough', 'action-1-due': '31 12 2090',
  informationNeeded: '', escalatedTo: '', dissent: '', highCostMark: 'very far away',
  'followUpOn-day': '', 'followUpOn-month': '', 'followUpOn-year': '',
  version: '0',
}; // prettier-ignore
