// Renders the definition that ManyStates.java renders, with the AWS CDK.
//   node render.js WHAT STATES          prints it
//   node render.js WHAT STATES SECONDS  renders for so long and prints the median microseconds of the later half
// WHAT is DEFINITION, of the graph alone; or WITH_POLICY, the template with the definition and the policy of its role, which is
// what a program that uses CDK is run for.
const { App, Duration, Stack } = require('aws-cdk-lib');
const sfn = require('aws-cdk-lib/aws-stepfunctions');
const tasks = require('aws-cdk-lib/aws-stepfunctions-tasks');
const sqs = require('aws-cdk-lib/aws-sqs');

const RENDERINGS = {
  DEFINITION: (count) => {
    const stack = new Stack(new App(), 'Benchmark');
    const graph = new sfn.StateGraph(chain(stack, count).startState, 'many-states');
    return JSON.stringify(stack.resolve(graph.toGraphJson()));
  },
  WITH_POLICY: (count) => {
    const app = new App();
    const stack = new Stack(app, 'Benchmark');
    new sfn.StateMachine(stack, 'Machine', {
      definitionBody: sfn.DefinitionBody.fromChainable(chain(stack, count)),
    });
    return JSON.stringify(app.synth().getStackByName('Benchmark').template);
  },
};

function chain(stack, count) {
  const activity = sfn.Activity.fromActivityArn(
    stack, 'Activity', 'arn:aws:states:us-east-1:123456789012:activity:charge-card');
  const queue = sqs.Queue.fromQueueArn(
    stack, 'Queue', 'arn:aws:sqs:us-east-1:123456789012:orders');
  const end = new sfn.Succeed(stack, 'End');
  let next = end;
  for (let i = count - 2; i >= 0; i--) {
    next = state(stack, i, activity, queue, next, end);
  }
  return next;
}

function state(stack, i, activity, queue, next, end) {
  const name = 'State ' + i;
  switch (i % 5) {
    case 0: {
      const task = new tasks.StepFunctionsInvokeActivity(
        stack, name, { activity, heartbeatTimeout: sfn.Timeout.duration(Duration.seconds(30)) });
      task.addRetry({ errors: ['Payment.Busy'], maxAttempts: 3, interval: Duration.seconds(2) });
      task.addCatch(end, { errors: ['Payment.Declined'] });
      task.next(next);
      return task;
    }
    case 1: {
      const send = new tasks.SqsSendMessage(stack, name, {
        queue,
        messageBody: sfn.TaskInput.fromJsonPathAt('$.order'),
        delay: Duration.seconds(30),
      });
      send.next(next);
      return send;
    }
    case 2:
      return new sfn.Choice(stack, name)
        .when(sfn.Condition.booleanEquals('$.approved', true), next)
        .otherwise(end);
    case 3: {
      const wait = new sfn.Wait(stack, name, { time: sfn.WaitTime.duration(Duration.seconds(10)) });
      wait.next(next);
      return wait;
    }
    default: {
      const pass = new sfn.Pass(stack, name);
      pass.next(next);
      return pass;
    }
  }
}

const render = RENDERINGS[process.argv[2]];
const [count, seconds] = process.argv.slice(3).map(Number);
if (!seconds) {
  console.log(render(count));
} else {
  const times = [];
  const begin = performance.now();
  while (times.length === 0 || performance.now() - begin < seconds * 1e3) {
    const start = process.hrtime.bigint();
    render(count);
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  console.log(warm[Math.floor(warm.length / 2)].toFixed(0));
}
