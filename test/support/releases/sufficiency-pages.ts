import { LIKES } from '@lib/measures/cubes/like-needs';
import { CrawlScope } from './crawler';

const HAS_TWIN =
  /^\/(workstreams(\/[a-z-]+)?|need-and-room(\/cell|\/what-if\/saved)?|like-needs(\/[a-z0-9-]+)?|measures(\/[a-z0-9-]+)?)$/;

/** Addresses that are typed and not linked: what would be, and places asked for. */
const TRIED = [
  '/need-and-room/what-if?places1=4&kind1=home&area1=NEL',
  '/need-and-room/what-if?places1=-3&kind1=family&area1=SEL&need1=harm&age1=16-over&occupancy=80',
  '/need-and-room/what-if?places1=2&kind1=other&area1=SWL&places2=5&kind2=home&area2=NWL&fits=50',
];

/** One of the typed questions of a case for one home. */
const SUPPOSED = 'places=4&occupancy=75&running=12000';

/** Cells of the matrix, whose links ask three things at once. */
const CELLS = [
  'area=london&by=type&row=home',
  'area=SEL&by=type&row=all',
  'area=london&by=need&row=harm',
].map((query) => `/need-and-room/cell?${query}`);

/** A borough beside those most like it. */
const BESIDE = [
  '/workstreams/fostering?beside=202',
  '/workstreams/residential-capacity?beside=305&product=quarterly',
];

/** The pages about sufficiency: workstreams, need against room, what if, like needs and measures. */
export const SUFFICIENCY_PAGES: CrawlScope = {
  starts: [
    ...['/workstreams', '/workstreams/position', '/need-and-room', '/need-and-room/what-if', ...TRIED],
    ...['/need-and-room/what-if/saved', '/need-and-room/what-if/compare', '/like-needs', '/measures'],
    ...CELLS,
    ...BESIDE,
    ...LIKES.flatMap(({ need, age }) => [
      `/like-needs/${need}-${age}`,
      `/like-needs/${need}-${age}?${SUPPOSED}`,
    ]),
  ],
  // The lists behind a borough’s own number have a crawl of their own.
  isIn: (address) =>
    /^\/(workstreams|need-and-room|like-needs|measures)(?=[/?]|$)/.test(address) &&
    !address.includes('/children'),
  twin: (address) => {
    const { pathname, search, searchParams } = new URL(address, 'http://x');
    if (!HAS_TWIN.test(pathname)) return null;
    return searchParams.has('places') ? null : `/api/v1${pathname}${search}`;
  },
  unasked: ['/need-and-room/what-if'],
  sampled: ['beside'],
};
