import { Injectable } from '@nestjs/common';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { definitionInWords } from '@lib/high-cost/definitions/definition-words';
import { Definitions } from '@lib/high-cost/definitions/definitions.service';
import { DisclosureRule } from '@lib/releases/rules/disclosure-rule';
import { DisclosureRules } from '@lib/releases/rules/disclosure-rules.service';
import { RuleVersion, standingOf } from '@lib/rules/rule-version';
import { RuleBook, Rules } from '@lib/rules/rules.service';
import { definitionsPaths } from '../../definitions/definitions.paths';
import { releasesPaths } from '../../releases/releases.paths';
import { RulePage } from '../rule-page';
import { RULE_PAGES } from '../rule-pages';
import { rulesPaths } from '../rules.paths';
import { RuleLine } from './rule-line';

/** Every rule of the programme a viewer may see, wherever its page is. */
@Injectable()
export class RulesOverview {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rules: Rules,
    private readonly definitions: Definitions,
    private readonly disclosure: DisclosureRules,
  ) {}

  async lines(viewer: Viewer): Promise<RuleLine[]> {
    const own: RuleLine[] = [];
    for (const page of RULE_PAGES) own.push(lineOf(page, await this.rules.book(viewer, page.rule)));
    return [
      ...own,
      ...(viewer.permissions.has('see definitions') ? [await this.definition(viewer)] : []),
      ...(viewer.permissions.has('see releases') ? [await this.smallNumbers(viewer)] : []),
    ];
  }

  private async definition(viewer: Viewer): Promise<RuleLine> {
    const { inForce, last, today } = await this.definitions.list(viewer);
    const isComing = last.validFrom > today;
    return {
      code: 'definitions',
      title: 'What counts as high cost',
      href: definitionsPaths.list,
      holds: definitionInWords(inForce),
      from: inForce.madeAt === null ? null : inForce.validFrom,
      next: isComing ? `Version ${last.version}, from ${formatDay(last.validFrom)}` : 'Nothing',
      madeAt: inForce.madeAt,
      madeByName: inForce.madeByName,
      because: inForce.because,
    };
  }

  private async smallNumbers(viewer: Viewer): Promise<RuleLine> {
    const all = await this.units.run(viewer.context, (tx) => this.disclosure.list(tx), { readOnly: true });
    const now = all.find(({ state }) => state === 'in force')!;
    const proposed = all.find(({ state }) => state === 'proposed');
    return {
      code: 'releases',
      title: 'Rules for small numbers',
      href: releasesPaths.rules,
      holds: smallNumbersInWords(now),
      from: null,
      next: proposed ? `Version ${proposed.version} is proposed and waits for a second person` : 'Nothing',
      madeAt: now.approvedAt,
      madeByName: now.proposedByName,
      because: now.why,
    };
  }
}

const smallNumbersInWords = (rule: DisclosureRule): string[] => [
  `Weekly figures: counts from 1 to ${rule.operationalThreshold} are hidden`,
  `Quarterly figures: counts from 1 to ${rule.officialThreshold} are hidden`,
  `A number that was small stays hidden for ${rule.stickyReleases} releases`,
];

const lineOf = ({ rule, title }: RulePage, book: RuleBook<unknown>): RuleLine => {
  const { inForce } = book;
  return {
    code: rule.code,
    title,
    href: rulesPaths.rule(rule.code),
    holds: rule.inWords(inForce.value),
    from: inForce.validFrom,
    next: comingWords(rule, book),
    madeAt: inForce.madeAt,
    madeByName: inForce.madeByName,
    because: inForce.because,
  };
};

/** The first version that is to come, in words. */
const comingWords = (rule: RulePage['rule'], { versions, today }: RuleBook<unknown>): string => {
  const coming = versions.findLast((one) => standingOf(versions, one, today).stands === 'not yet');
  return coming ? `${rule.inWords(coming.value).join('. ')}, ${fromWords(coming)}` : 'Nothing';
};

const fromWords = ({ validFrom, version }: RuleVersion<unknown>): string =>
  `from ${formatDay(validFrom!)} (version ${version})`;
