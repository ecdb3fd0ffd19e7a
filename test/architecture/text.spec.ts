import { specify } from './rules/rule';
import { SIZES_RULE } from './rules/sizes.rule';
import { TEXT_RULES } from './rules/text.rules';

specify('what is written', [...TEXT_RULES, SIZES_RULE]);
