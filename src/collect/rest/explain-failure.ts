import { connect } from 'node:tls';
import type { RestClient } from './client.ts';
import { other } from './other.ts';
import type { Recognised } from './recognise-kinds.ts';
import type { Sent } from './send.ts';

/** Says why there was no answer at all, from the code Node or OpenSSL gives. */
export async function explainFailure(
  client: RestClient,
  sent: Sent,
  { code, message }: { readonly code: string; readonly message: string },
): Promise<Recognised> {
  const { url } = client;
  const host = new URL(url).hostname;
  if (code === 'ABORTED') return other.stopped(url);
  if (code === 'ECONNREFUSED') return other.refused(url);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return other.unknownHost(url, host);
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_LAYER/.test(code + message)) {
    return other.speaksPlainHttp(url);
  }
  if (/CERTIFICATE_REQUIRED|BAD_CERTIFICATE|HANDSHAKE_FAILURE/.test(code)) return other.clientCertificate(url, code);
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return other.certificate(url, code);
  return explainSilence(client, sent, code, message);
}

/** Something is there, but no HTTP came back. */
async function explainSilence(client: RestClient, sent: Sent, code: string, message: string): Promise<Recognised> {
  const { url } = client;
  if (url.startsWith('http:') && (await speaksTls(new URL(url)))) return other.speaksTls(url);
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return other.silent(url);
  const closed =
    /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|HPE_|HTTPParserError)/.test(code) || /other side closed/.test(message);
  if (closed && url.startsWith('https:') && sent.status === 0) {
    return /disconnected before secure/i.test(message) ? other.notHttp(url) : other.clientCertificate(url, code);
  }
  return closed ? other.notHttp(url) : other.unreachable(url, `${code}: ${message}`);
}

/** A web server in front says so: "The plain HTTP request was sent to HTTPS port". */
export function isTlsTrouble(sent: Sent): boolean {
  return (
    sent.status === 400 && /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL/i.test(sent.text)
  );
}

const HANDSHAKE_MS = 3000;

function speaksTls(url: URL): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(url.port || 80), rejectUnauthorized: false });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(HANDSHAKE_MS, () => end(false));
    socket.once('secureConnect', () => end(true));
    socket.once('error', (error) => end(/ALERT/.test('code' in error ? String(error.code) : '')));
  });
}
