import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { isComing, Rules } from '@lib/rules/rules.service';
import { RuleVersion } from '@lib/rules/rule-version';
import { errorsOf, FormErrors, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm, Submitted } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { RuleEffects } from './effect/rule-effects.service';
import { RuleForm } from './forms/rule.form';
import { presentNewRule, presentRuleCheck, presentWithdraw } from './new-rule.presenter';
import { RulesOverview } from './overview/rules-overview.service';
import { RulePage } from './rule-page';
import { rulePageOf } from './rule-pages';
import { presentRule } from './rule.presenter';
import { rulesPaths, rulesRoutes } from './rules.paths';
import { presentRules } from './rules.presenter';

const NEW = 'rules/new.njk';

/** The rules of the programme, version by version; the next is checked with its effect before it is made. */
@Controller()
export class ProgrammeRulesController {
  constructor(
    private readonly rules: Rules,
    private readonly overview: RulesOverview,
    private readonly effects: RuleEffects,
  ) {}

  @Allow('see rules')
  @Get(rulesRoutes.list)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('rules/rules.njk', presentRules(await this.overview.lines(viewer)));
  }

  @Allow('see rules')
  @Get(rulesRoutes.rule)
  async show(@CurrentViewer() viewer: Viewer, @Param('rule') code: string): Promise<Page> {
    const of = rulePageOf(code);
    return page('rules/rule.njk', presentRule(of, await this.rules.book(viewer, of.rule), viewer));
  }

  @Allow('change rules')
  @Get(rulesRoutes.next)
  async new(@CurrentViewer() viewer: Viewer, @Param('rule') code: string): Promise<Page> {
    const of = rulePageOf(code);
    const book = await this.rules.book(viewer, of.rule);
    const form = formOf({ ...of.formOf(book.last.value), seen: String(book.newest) });
    return page(NEW, presentNewRule(of, book, form));
  }

  @Allow('change rules')
  @Post(rulesRoutes.next)
  @HttpCode(303)
  async make(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const of = rulePageOf(code);
    const form = parseForm(of.Form, body);
    const drawn = async (errors: FormErrors, values = form.values): Promise<object> =>
      presentNewRule(of, await this.rules.book(viewer, of.rule), { values, errors });
    if (!form.ok) return pageWithProblems(NEW, await drawn(form.errors));
    if (form.value.step === 'change') return page(NEW, await drawn({}));
    try {
      return await this.checkOrMake(viewer, of, form);
    } catch (error) {
      if (error instanceof InvalidError) return pageWithProblems(NEW, await drawn(errorsOf(error.problems)));
      if (!(error instanceof ConflictError)) throw error;
      const { newest } = await this.rules.book(viewer, of.rule);
      const known = { ...form.values, seen: String(newest) };
      return new Page(NEW, { ...(await drawn({}, known)), conflict: error.message }, 409);
    }
  }

  @Allow('change rules')
  @Get(rulesRoutes.withdraw)
  async toWithdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Param('version') version: string,
  ): Promise<Page> {
    const of = rulePageOf(code);
    return page('rules/withdraw.njk', presentWithdraw(of, await this.coming(viewer, of, version)));
  }

  @Allow('change rules')
  @Post(rulesRoutes.withdraw)
  @HttpCode(303)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Param('version') version: string,
  ): Promise<Redirect> {
    const of = rulePageOf(code);
    const found = await this.coming(viewer, of, version);
    await this.rules.withdraw(viewer, of.rule, found.version);
    return redirectTo(rulesPaths.rule(code), `Version ${found.version} is withdrawn.`);
  }

  private async checkOrMake(
    viewer: Viewer,
    of: RulePage,
    { value, values, errors }: Extract<Submitted<RuleForm>, { ok: true }>,
  ): Promise<Page | Redirect> {
    const { rule } = of;
    const seen = Number(value.seen);
    const next = { value: of.valueOf(value), validFrom: value.validFrom, because: value.because };
    if (value.step === 'save') {
      const version = await this.rules.make(viewer, rule, next, seen);
      return redirectTo(rulesPaths.rule(rule.code), `Version ${version} is made.`);
    }
    const book = await this.rules.check(viewer, rule, next, seen);
    const change = { now: book.inForce.value, next: next.value };
    const effect = await this.effects.of(viewer, rule.code, change);
    const form: FormModel = { values, errors };
    return page('rules/check.njk', presentRuleCheck(of, { book, next, effect }, form));
  }

  /** @throws NotFoundError for no version, and for one that cannot be withdrawn any more */
  private async coming(viewer: Viewer, { rule }: RulePage, version: string): Promise<RuleVersion<unknown>> {
    const { versions, today } = await this.rules.book(viewer, rule);
    const found = versions.find((one) => String(one.version) === version);
    if (!found || !isComing(versions, found, today)) throw new NotFoundError('version of the rule');
    return found;
  }
}
