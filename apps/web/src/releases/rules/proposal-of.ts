import { RuleProposal } from '@lib/releases/rules/disclosure-rules.service';
import { RuleForm } from './rule.form';

/** A form of the page as the rules take it. */
export const proposalOf = (form: RuleForm): RuleProposal => ({
  operationalThreshold: Number(form.operationalThreshold),
  officialThreshold: Number(form.officialThreshold),
  stickyReleases: Number(form.stickyReleases),
  why: form.why,
});
