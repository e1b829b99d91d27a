const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;

/**
 * For every process a bench starts. Node parses the certificates of `NODE_EXTRA_CA_CERTS` at every start, needed or not: 40 ms
 * here, more than a bare `node -e 0` takes. That is the machine's, not the program's.
 */
export const PLAIN_ENVIRONMENT: NodeJS.ProcessEnv = rest;
