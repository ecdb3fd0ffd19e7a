import { BoroughThatSees, Picture } from '../picture';

const HAS_A_BLOCK: BoroughThatSees = { address: '/room/blocks', link: /^(End it|Change its end)/ };

const of = { guide: 'room', person: { role: 'officer', of: HAS_A_BLOCK } } as const;
const asks = { ...of, person: 'commissioner' } as const;

/** Where there is room, as a borough with blocks and as the commissioner who says so. */
export const ROOM: readonly Picture[] = [
  { ...of, file: 'room-weeks', address: '/room?show=own', heading: 'Room', tallest: 1900 },
  {
    ...asks,
    file: 'room-setting',
    address: '/room',
    steps: [{ follow: /\(made up\)/ }],
    heading: /\(made up\)$/,
    tallest: 1100,
  },
  {
    ...asks,
    file: 'room-say',
    address: '/room',
    steps: [{ follow: /\(made up\)/ }, { follow: /^Say what/ }],
    heading: 'Say what room there is',
    tallest: 1300,
  },
  { ...of, file: 'room-voids', address: '/room/voids', heading: 'Our voids', tallest: 1100 },
  {
    ...of,
    file: 'room-search',
    address: '/room/search',
    steps: [{ fill: 'Near where?', with: 'Bromley' }, { press: 'Search' }],
    heading: 'Search for a place',
    tallest: 1300,
  },
];
