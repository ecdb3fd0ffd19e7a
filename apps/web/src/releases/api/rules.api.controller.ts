import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { DisclosureRule } from '@lib/releases/rules/disclosure-rule';
import { DisclosureRules } from '@lib/releases/rules/disclosure-rules.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ReleasesBook } from '../releases-book';
import { RULE, RuleBody, RULES, Rules } from './rules.schemas';

const PATH = { version: 'Version of the rules' };

/** The rules for small numbers, which two people change together. */
@Tagged('Releases')
@Controller('api/v1/disclosure-rules')
export class RulesApiController {
  constructor(
    private readonly book: ReleasesBook,
    private readonly rules: DisclosureRules,
  ) {}

  @ApiVerb({ summary: 'Every version of the rules for small numbers', answer: RULES })
  @Allow('see releases')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Rules> {
    return { rules: await this.book.listRules(viewer) };
  }

  @ApiVerb({ summary: 'One version, with what it does or would do', path: PATH, answer: RULE })
  @Allow('see releases')
  @Get(':version')
  open(@CurrentViewer() viewer: Viewer, @Param('version') version: string): Promise<DisclosureRule> {
    return this.book.findRule(viewer, version);
  }

  @ApiVerb({
    summary: 'Propose a change to the rules',
    description: 'What it would do is worked out from the latest releases in a minute or two.',
    body: RuleBody,
    status: 201,
    answer: RULE,
  })
  @Allow('change disclosure rules')
  @Post()
  async propose(@CurrentViewer() viewer: Viewer, @Body() body: RuleBody): Promise<DisclosureRule> {
    return this.book.findRule(viewer, String(await this.rules.propose(viewer, { ...body })));
  }

  @ApiVerb({
    summary: 'Approve a change that somebody else proposed',
    description: 'It holds from the next release. Refused until what it would do is worked out.',
    path: PATH,
    answer: RULE,
  })
  @Allow('change disclosure rules')
  @Post(':version/approve')
  async approve(@CurrentViewer() viewer: Viewer, @Param('version') asked: string): Promise<DisclosureRule> {
    const { version } = await this.book.findRule(viewer, asked);
    await this.rules.approve(viewer, version);
    return this.book.findRule(viewer, asked);
  }

  @ApiVerb({ summary: 'Withdraw a change that is proposed', path: PATH, answer: RULE })
  @Allow('change disclosure rules')
  @Post(':version/withdraw')
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('version') asked: string): Promise<DisclosureRule> {
    const { version } = await this.book.findRule(viewer, asked);
    await this.rules.withdraw(viewer, version);
    return this.book.findRule(viewer, asked);
  }
}
