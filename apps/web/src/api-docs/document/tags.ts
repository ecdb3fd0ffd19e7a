/** The parts of the API, in the order in which they are explained. */
export const TAGS = {
  'Children and placements': 'The children your borough looks after, and where they are placed.',
  'High-cost placements':
    'What dear placements cost and who pays, what counts as one, and orders that deprive of liberty.',
  Returns: 'Handing SSDA903 returns in, confirming and undoing them.',
  'Providers and settings': 'Homes, schools and agencies, who runs them, and the lists they come from.',
  Room: 'Where there is a place, who says so, and the places your borough holds in blocks.',
  Cases: 'Children a borough refers to a panel: whom it asked, and what it found.',
  Panels: 'Panels and who sits on them, what their coordinator reviews, and the agendas of their meetings.',
  Meetings:
    'A meeting while it is held: conflicts, papers, attendance, recommendations, actions and minutes.',
  Surveys: 'Collections and their waves, what your borough answers, and what the programme reviews.',
  London: 'Protected figures of London, its parts, its boroughs and its panels.',
  Workstreams: 'What the programme works on, each with its figures, and the London position.',
  'Need and room':
    'What London lacks beside the room it has, and what places that are added or taken away would change.',
  Measures: 'How each figure is worked out, and what is published of it.',
  Spending: 'What boroughs spent on children looked after, as it was loaded from published tables.',
  Rules: 'What the rules of the programme hold, from when and why, and the next versions of them.',
  Releases: 'Which protected figures were made, and the rules they are made by.',
  Reports: 'Which reports there are, and running one for your borough.',
  'Report runs': 'What was due, what came of it, and the workbooks.',
  'Report schedules': 'When reports are made by themselves.',
  'API tokens': 'The tokens of your borough’s own systems.',
  Messages: 'What needs you, what you should know, and how often you are told by mail.',
  'Your account': 'What you act as, and where you are signed in.',
  People: 'Who has an account and what they may be.',
  'Data-sharing agreements': 'What boroughs signed; without a live agreement nothing is imported.',
  Outbox: 'Whether mails were delivered, and sending one again.',
  Audit: 'Who did, saw or tried what.',
} as const;

export type Tag = keyof typeof TAGS;
