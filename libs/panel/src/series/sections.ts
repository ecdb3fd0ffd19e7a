import { Problem } from '@lib/kernel/domain-error';
import { AGENDA_SECTIONS, AgendaSection, SECTION_CODES } from '../agenda/agenda-item';

/** A section of the agendas of a series. */
export interface SeriesSection {
  readonly code: AgendaSection;
  readonly title: string;
}

/** These are always there: cases without a section of their own come under the first, business under the second. */
export const NEEDED_SECTIONS: readonly AgendaSection[] = ['new', 'business'];

export const OWN_SECTIONS: readonly AgendaSection[] = ['own-1', 'own-2', 'own-3'];

/** Where business can stand; all other sections hold cases. */
export const BUSINESS_SECTIONS: readonly AgendaSection[] = ['actions', 'business', ...OWN_SECTIONS];

/** As a series begins: all of PAN-05, in its order. */
export const USUAL_SECTIONS: readonly SeriesSection[] = SECTION_CODES.filter(
  (code) => !OWN_SECTIONS.includes(code),
).map((code) => ({ code, title: AGENDA_SECTIONS[code] }));

/** The section an item comes under at a meeting: its own where the meeting has it. */
export const sectionIn = (sections: readonly SeriesSection[], wanted: AgendaSection): AgendaSection => {
  if (sections.some(({ code }) => code === wanted)) return wanted;
  return BUSINESS_SECTIONS.includes(wanted) ? 'business' : 'new';
};

/** Rows of two columns of the database, as they belong together. */
export const sectionsOf = (codes: readonly AgendaSection[], titles: readonly string[]): SeriesSection[] =>
  codes.map((code, at) => ({ code, title: titles[at] ?? AGENDA_SECTIONS[code] }));

const LONGEST = 60;

/** What is wrong with the sections somebody wants, by field. */
export const sectionProblems = (sections: readonly SeriesSection[]): Problem[] => [
  ...NEEDED_SECTIONS.filter((needed) => !sections.some(({ code }) => code === needed)).map((code) => ({
    field: `title-${code}`,
    message: `Enter what “${AGENDA_SECTIONS[code]}” is called: this section is always there`,
  })),
  ...sections
    .filter(({ title }) => title.length > LONGEST)
    .map(({ code }) => ({
      field: `title-${code}`,
      message: `A title must be ${LONGEST} characters or fewer`,
    })),
  ...sections
    .filter(({ title }, at) => sections.findIndex((one) => same(one.title, title)) < at)
    .map(({ code, title }) => ({ field: `title-${code}`, message: `“${title}” is there twice` })),
];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
