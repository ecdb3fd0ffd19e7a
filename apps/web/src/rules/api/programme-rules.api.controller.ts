import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { NewRuleVersion } from '@lib/rules/rule-problems';
import { Rules } from '@lib/rules/rules.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { RuleEffect } from '../effect/rule-effect';
import { RuleEffects } from '../effect/rule-effects.service';
import { RulesOverview } from '../overview/rules-overview.service';
import { RulePage } from '../rule-page';
import { rulePageOf } from '../rule-pages';
import { RuleVersionBody } from './programme-rules.bodies';
import {
  EFFECT,
  RULE,
  RULE_VERSION,
  RuleJson,
  ruleJson,
  RULES,
  RulesJson,
  RuleVersionJson,
} from './programme-rules.schemas';
import { valueOfBody } from './value-of-body';

const PATH = { rule: 'place-days, panel-quorum or age-bands' };
const VERSION = { ...PATH, version: 'Number of the version' };

/** The rules of the programme, as JSON. */
@Tagged('Rules')
@Controller('api/v1/rules')
export class ProgrammeRulesApiController {
  constructor(
    private readonly rules: Rules,
    private readonly overview: RulesOverview,
    private readonly effects: RuleEffects,
  ) {}

  @ApiVerb({ summary: 'Every rule and what it holds today', answer: RULES })
  @Allow('see rules')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<RulesJson> {
    return { rules: await this.overview.lines(viewer) };
  }

  @ApiVerb({ summary: 'A rule with every version of it', path: PATH, answer: RULE })
  @Allow('see rules')
  @Get(':rule')
  async show(@CurrentViewer() viewer: Viewer, @Param('rule') code: string): Promise<RuleJson> {
    const of = rulePageOf(code);
    return ruleJson(of, await this.rules.book(viewer, of.rule));
  }

  @ApiVerb({
    summary: 'What a version would do',
    description: 'Worked out from figures of today. Nothing is saved.',
    path: PATH,
    body: RuleVersionBody,
    answer: EFFECT,
  })
  @Allow('change rules')
  @Post(':rule/effect')
  async effect(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Body() body: RuleVersionBody,
  ): Promise<RuleEffect> {
    const { rule } = rulePageOf(code);
    const next = nextOf(rule, body);
    const { inForce } = await this.rules.check(viewer, rule, next, body.seen);
    return this.effects.of(viewer, rule.code, { now: inForce.value, next: next.value });
  }

  @ApiVerb({
    summary: 'Make the next version of a rule',
    description: 'It holds from its day on. A version is never changed or deleted.',
    path: PATH,
    body: RuleVersionBody,
    status: 201,
    answer: RULE_VERSION,
  })
  @Allow('change rules')
  @Post(':rule')
  async make(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Body() body: RuleVersionBody,
  ): Promise<RuleVersionJson> {
    const of = rulePageOf(code);
    const version = await this.rules.make(viewer, of.rule, nextOf(of.rule, body), body.seen);
    return this.version(viewer, of, version);
  }

  @ApiVerb({
    summary: 'Withdraw a version before its day',
    path: VERSION,
    answer: RULE_VERSION,
  })
  @Allow('change rules')
  @Post(':rule/versions/:version/withdraw')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Param('version') asked: string,
  ): Promise<RuleVersionJson> {
    const of = rulePageOf(code);
    const { version } = await this.version(viewer, of, Number(asked));
    await this.rules.withdraw(viewer, of.rule, version);
    return this.version(viewer, of, version);
  }

  /** @throws NotFoundError */
  private async version(viewer: Viewer, of: RulePage, version: number): Promise<RuleVersionJson> {
    const { versions } = ruleJson(of, await this.rules.book(viewer, of.rule));
    const found = versions.find((one) => one.version === version);
    if (!found) throw new NotFoundError('version of the rule');
    return found;
  }
}

const nextOf = (rule: RulePage['rule'], body: RuleVersionBody): NewRuleVersion<unknown> => ({
  value: valueOfBody(rule.code, body),
  validFrom: body.validFrom,
  because: body.because,
});
