package io.journeydb.annotate.annotator.chat;

/**
 * Carries an answer that is no success through the client. Has no cause and says nothing of what was sent or received: either
 * may hold a secret.
 */
final class CallFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    CallFailedException(Answer answer) {
        super("the call of the model failed", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
