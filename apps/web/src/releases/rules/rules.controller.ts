import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { RULE_LIMITS } from '@lib/releases/rules/disclosure-rule';
import { DisclosureRules } from '@lib/releases/rules/disclosure-rules.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReleasesBook } from '../releases-book';
import { releasesPaths } from '../releases.paths';
import { RuleForm } from './rule.form';
import { proposalOf } from './proposal-of';
import { presentRule, presentRules } from './rules.presenter';

const NEW = 'releases/rules/new.njk';

/** The rules for small numbers: one person proposes a change, another approves it. */
@Controller()
export class RulesController {
  constructor(
    private readonly book: ReleasesBook,
    private readonly rules: DisclosureRules,
  ) {}

  @Allow('see releases')
  @Get(releasesPaths.rules)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('releases/rules/rules.njk', presentRules(await this.book.listRules(viewer), viewer));
  }

  @Allow('change disclosure rules')
  @Get(releasesPaths.newRule)
  async new(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const now = (await this.book.listRules(viewer)).find(({ state }) => state === 'in force');
    return page(NEW, modelWith(formOf({ ...now, why: '' })));
  }

  @Allow('change disclosure rules')
  @Post(releasesPaths.rules)
  @HttpCode(303)
  async propose(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(RuleForm, body);
    if (!form.ok) return pageWithProblems(NEW, modelWith(form));
    try {
      const version = await this.rules.propose(viewer, proposalOf(form.value));
      return redirectTo(
        releasesPaths.rule(version),
        'The change is proposed. Ask somebody else to approve it.',
      );
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(NEW, modelWith({ values: form.values, errors: errorsOf(error.problems) }));
    }
  }

  @Allow('see releases')
  @Get(releasesPaths.rulePattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('version') version: string): Promise<Page> {
    return page('releases/rules/rule.njk', presentRule(await this.book.findRule(viewer, version), viewer));
  }

  @Allow('change disclosure rules')
  @Post(releasesPaths.approveRulePattern)
  async approve(@CurrentViewer() viewer: Viewer, @Param('version') asked: string): Promise<Redirect> {
    const { version } = await this.book.findRule(viewer, asked);
    await this.rules.approve(viewer, version);
    return redirectTo(releasesPaths.rule(version), 'The change is approved. It holds from the next release.');
  }

  @Allow('change disclosure rules')
  @Post(releasesPaths.withdrawRulePattern)
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('version') asked: string): Promise<Redirect> {
    const { version } = await this.book.findRule(viewer, asked);
    await this.rules.withdraw(viewer, version);
    return redirectTo(releasesPaths.rules, `Version ${version} is withdrawn. The rules stay as they are.`);
  }
}

const modelWith = (form: FormModel): object => ({
  title: 'Propose a change to the rules',
  form,
  limits: RULE_LIMITS,
  action: releasesPaths.rules,
  back: { href: releasesPaths.rules },
});
