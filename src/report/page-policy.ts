/** Nothing may be loaded or run: a page is complete as it is, wherever it is opened. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
