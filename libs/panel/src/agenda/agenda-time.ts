import { AGENDA_SECTIONS, AgendaItem, AgendaSection, ON_THE_AGENDA, SECTION_ORDER } from './agenda-item';

export interface TimedSection {
  readonly section: AgendaSection;
  readonly title: string;
  readonly items: readonly AgendaItem[];
  readonly minutes: number;
}

export interface TimedAgenda {
  readonly sections: readonly TimedSection[];
  readonly minutes: number;
  /** By how many minutes it is longer than the meeting; 0 when it fits. */
  readonly over: number;
}

/** The agenda by section, in order, with its minutes (PAN-07). Sections without an item are left out. */
export const timedAgenda = (items: readonly AgendaItem[], meetingMinutes: number): TimedAgenda => {
  const on = items.filter(({ state }) => ON_THE_AGENDA.includes(state));
  const sections = SECTION_ORDER.map((section) => {
    const those = on.filter((one) => one.section === section);
    return { section, title: AGENDA_SECTIONS[section], items: those, minutes: sum(those) };
  }).filter(({ items: those }) => those.length > 0);
  const minutes = sum(on);
  return { sections, minutes, over: Math.max(0, minutes - meetingMinutes) };
};

const sum = (items: readonly AgendaItem[]): number => items.reduce((total, one) => total + one.minutes, 0);
