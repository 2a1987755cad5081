import { defineFailures } from '../../failure.ts';

export const trafficFailures = defineFailures({
  TRAFFIC_CHANGED: {
    meaning: 'Somebody else changed the weights or the selector by which a release is being shifted in.',
    remedy:
      'Find the other writer that the message names (another pipeline, GitOps, a person) and let only one of you steer this object. With GitOps, exclude the weights from its comparison.',
  },
  TRAFFIC_NOT_TAKEN: {
    meaning:
      'Weights or a selector were written, but the cluster does not send requests accordingly: a Gateway refused the route, or the endpoints are not the new pods.',
    remedy: 'Read what the controller says in the message, and check that it runs.',
  },
  TRAFFIC_TOO_COARSE: {
    meaning: 'A weight beside others is too small to be split into the share of a step.',
    remedy: 'Multiply all weights of that rule by 100 in the manifest; their proportions stay the same.',
  },
  TRAFFIC_POLICY: {
    meaning: 'A network policy holds for the old pods and not for the new ones beside them.',
    remedy:
      'Let the Services select by a label of its own that no policy looks at, such as `traffic: shop` on the pods and in the selector of the Service.',
  },
  TRAFFIC_NO_SERVICE: {
    meaning:
      'The strategy needs a Service that selects the pods of a Deployment, and the manifests have none.',
    remedy: 'Put the Service among the manifests, or use `strategy: rolling`.',
  },
});
