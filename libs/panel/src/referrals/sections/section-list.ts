import { CHILD_SECTION } from './child.section';
import { FUNDING_SECTION } from './funding.section';
import { NEEDS_SECTION } from './needs.section';
import { PLACEMENT_SECTION } from './placement.section';
import { PLAN_SECTION } from './plan.section';
import { REASON_SECTION } from './reason.section';
import { Section } from './section';
import { VIEWS_SECTION } from './views.section';

/** The sections of a referral in their order (domain.md 4.3); what is computed of them comes after. */
export const SECTIONS: readonly Section[] = [
  REASON_SECTION,
  CHILD_SECTION,
  PLACEMENT_SECTION,
  NEEDS_SECTION,
  VIEWS_SECTION,
  FUNDING_SECTION,
  PLAN_SECTION,
];
