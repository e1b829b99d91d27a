import { testRule } from '#test/test-rule';
import { classfornameInUdf } from './classforname-in-udf.ts';

testRule(classfornameInUdf, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:14'] },
    { sample: 'FiresLoader', at: ['FiresLoader#map:26'] },
  ],
  silent: ['Silent', 'SilentInMain'],
});
