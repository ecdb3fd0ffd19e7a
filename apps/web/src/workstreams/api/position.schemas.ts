import { Position } from '../position/position.presenter';
import { list, orNull, shape, text } from '../../api-docs/schemas/schema';

type Aim = Position['aims'][number];
type Row = Aim['rows'][number];

const ROW = shape<Row>('PositionNumber', 'A number of the London position', {
  label: text('What it is', 'Foster placements'),
  number: text('The number, or why there is none', 'About 6,310'),
  share: orNull(text('Its share of all; null where there is none', '68% of children')),
  change: text('How it moved since the release before'),
  finding: text('What it says in a sentence'),
});

export const POSITION = shape<Position>('LondonPosition', 'The London position on one page', {
  title: text('Its title'),
  asAt: text('Which days it is about'),
  aims: list(
    shape<Aim>('PositionAim', 'The numbers of an aim', {
      heading: text('The aim, as a question'),
      rows: list(ROW, 'In the order of the page'),
    }),
    'Aim by aim',
  ),
  missing: list(text('A sentence'), 'What is not in it'),
  made: text('When it was made, and by whom'),
});
