/** In bytes; a script of SQL is some kilobytes. */
export const LARGEST_TEXT = 1 << 20;
/** Of one package. */
export const MOST_TEXTS = 500;

const TEXTS =
  /\.sql$|^META-INF\/services\/[^/]+$|(?:^|\/)(?:flink-conf\.yaml|config\.ya?ml|log4j2?[\w.-]*\.(?:properties|xml|ya?ml)|logback[\w.-]*\.xml|application[\w.-]*\.(?:properties|ya?ml))$/;

/** Whether rules read this file of a package. */
export function isRuleText(name: string): boolean {
  return TEXTS.test(name);
}
