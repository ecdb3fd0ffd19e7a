import { AREAS, isArea } from '@lib/access/panels/panel-seat';
import { Rule } from '@lib/rules/rule';
import { PAN_LONDON, Quorum } from './series';

export const QUORUM_LIMITS = { least: 2, most: 20 } as const;

/** The quorum with which a new panel begins; each panel keeps its own afterwards, until its coordinator changes it. */
export const PANEL_QUORUM: Rule<Quorum> = {
  code: 'panel-quorum',
  first: PAN_LONDON.quorum,
  firstBecause: 'The quorum with which the pan-London panel began.',
  read(kept) {
    const { least, areas } = (kept ?? {}) as { least?: unknown; areas?: unknown };
    if (typeof least !== 'number' || !Array.isArray(areas)) throw new Error('The kept quorum is none');
    return { least, areas: areas.filter((one) => typeof one === 'string').filter(isArea) };
  },
  problems: ({ least }) =>
    Number.isInteger(least) && least >= QUORUM_LIMITS.least && least <= QUORUM_LIMITS.most
      ? []
      : [
          {
            field: 'least',
            message: `The members must be a whole number from ${QUORUM_LIMITS.least} to ${QUORUM_LIMITS.most}`,
          },
        ],
  inWords: ({ least, areas }) => [
    `${least} members in the room`,
    areas.length === 0
      ? 'No area of work has to be there'
      : `Somebody of each of these: ${areas.map((area) => AREAS[area]).join(' and ')}`,
  ],
};
